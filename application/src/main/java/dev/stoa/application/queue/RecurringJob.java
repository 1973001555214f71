package dev.stoa.application.queue;

import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.QueueName;
import java.time.Instant;

/// A job that is to be done at each time of a schedule.
///
/// @param name of the schedule, unlike any other of the queue. Times only go forward under one name: a schedule
///     that is changed to times before those it had gets a new one
/// @param payload of each job
public record RecurringJob(String name, QueueName queue, Schedule schedule, String payload) {

    /// As often as can be: until it has succeeded the next time waits.
    private static final int ATTEMPTS = 100;

    /// One whose jobs need to be told nothing.
    public static RecurringJob of(QueueName queue, Schedule schedule) {
        return new RecurringJob(queue.value(), queue, schedule, "{}");
    }

    JobId id(Instant at) {
        return new JobId(name + "@" + at);
    }

    NewJob at(Instant at) {
        return NewJob.of(id(at), payload).due(new Due.At(at)).attempts(ATTEMPTS).once(new Once.Tick(name, at));
    }
}
