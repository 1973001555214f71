package dev.stoa.bootstrap.wiring;

import dev.stoa.application.queue.QueueFigures;
import dev.stoa.application.queue.Workers;
import dev.stoa.domain.queue.QueueName;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/// What this process does with jobs, as metrics: one of each kind per queue.
final class JobMetrics {

    private JobMetrics() {}

    static void register(Workers workers, MeterRegistry registry) {
        workers.queues().forEach(queue -> {
            Gauge.builder("stoa.jobs.running", workers, reading(queue, QueueFigures::running))
                    .tag("queue", queue.value())
                    .register(registry);
            count("stoa.jobs.done", workers, queue, QueueFigures::done, registry);
            count("stoa.jobs.failed", workers, queue, QueueFigures::failed, registry);
            count("stoa.jobs.dead", workers, queue, QueueFigures::dead, registry);
            count("stoa.jobs.lost", workers, queue, QueueFigures::lost, registry);
        });
    }

    private static void count(
            String name,
            Workers workers,
            QueueName queue,
            ToDoubleFunction<QueueFigures> figure,
            MeterRegistry registry) {
        FunctionCounter.builder(name, workers, reading(queue, figure))
                .tag("queue", queue.value())
                .register(registry);
    }

    private static ToDoubleFunction<Workers> reading(QueueName queue, ToDoubleFunction<QueueFigures> figure) {
        return workers -> workers.figures().stream()
                .filter(each -> each.queue().equals(queue))
                .mapToDouble(figure)
                .sum();
    }
}
