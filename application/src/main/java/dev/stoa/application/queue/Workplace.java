package dev.stoa.application.queue;

import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.WorkerId;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/// What the workers of one process stand on.
///
/// @param me unlike the workers of any other process
/// @param threads what claims, watches and does jobs; interrupting one that waits for a job must not cut off what
///     it asks of the store
/// @param dice safe for any number of threads
public record Workplace(JobQueue jobs, WorkerId me, WorkThreads threads, WorkTime time, RandomGenerator dice) {

    /// @param claiming a few that wait for jobs; interrupted to stop
    /// @param working one for each job, and a few that watch them
    public record WorkThreads(ThreadFactory claiming, ThreadFactory working) {}
}
