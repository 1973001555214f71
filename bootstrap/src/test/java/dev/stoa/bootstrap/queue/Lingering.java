package dev.stoa.bootstrap.queue;

import dev.stoa.application.queue.JobContext;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.domain.queue.QueueName;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/// Of shops that are told `lingering`: its jobs last until a test ends them.
@Singleton
@Requires(property = "lingering")
final class Lingering implements JobHandler {

    static final QueueName QUEUE = new QueueName("lingering");

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch end = new CountDownLatch(1);

    @Override
    public QueueName queue() {
        return QUEUE;
    }

    @Override
    public void run(JobContext job) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
