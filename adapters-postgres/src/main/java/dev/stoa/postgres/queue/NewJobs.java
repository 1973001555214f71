package dev.stoa.postgres.queue;

import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.QueueBounds;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// New jobs as columns.
record NewJobs(List<NewJob> jobs) {

    NewJobs {
        QueueBounds.jobs(jobs);
    }

    /// Whether nothing but their ids can keep these jobs away.
    boolean arePlain() {
        return jobs.stream().allMatch(job -> job.once().isEmpty());
    }

    String[] ids() {
        return texts(job -> job.id().value());
    }

    String[] payloads() {
        return texts(NewJob::payload);
    }

    Integer[] priorities() {
        return jobs.stream().map(NewJob::priority).toArray(Integer[]::new);
    }

    Long[] delays() {
        return numbers(job -> job.due() instanceof Due.In in ? in.delay().toMillis() : 0);
    }

    /// Negative for those that are due after a delay.
    Long[] dues() {
        return numbers(job -> job.due() instanceof Due.At at ? at.at().toEpochMilli() : -1);
    }

    Integer[] attempts() {
        return jobs.stream().map(NewJob::maxAttempts).toArray(Integer[]::new);
    }

    Long[] keeps() {
        return numbers(job -> job.keep().toMillis());
    }

    String[] keys() {
        return texts(job -> once(job) instanceof Once.WhileUnfinished unique ? unique.key() : "");
    }

    String[] schedules() {
        return texts(job -> once(job) instanceof Once.Tick tick ? tick.schedule() : "");
    }

    Long[] ticks() {
        return numbers(job -> once(job) instanceof Once.Tick tick ? tick.at().toEpochMilli() : 0);
    }

    /// A rule that refuses nothing stands for none.
    private static Object once(NewJob job) {
        return job.once().<Object>map(once -> once).orElse(job);
    }

    private String[] texts(Function<NewJob, String> column) {
        return jobs.stream().map(column).toArray(String[]::new);
    }

    private Long[] numbers(ToLongFunction<NewJob> column) {
        return jobs.stream().mapToLong(column).boxed().toArray(Long[]::new);
    }
}
