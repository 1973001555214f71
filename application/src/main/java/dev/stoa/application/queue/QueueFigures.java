package dev.stoa.application.queue;

import dev.stoa.domain.queue.QueueName;

/// What the workers of this process did with one queue since it started.
///
/// @param concurrency how many jobs they do at once
/// @param running now
/// @param done jobs completed
/// @param failed attempts that failed, the last ones of dead jobs included
/// @param dead jobs that died of a failure
/// @param lost attempts that came to nothing because the job was removed or another worker's
public record QueueFigures(
        QueueName queue, int concurrency, int running, long done, long failed, long dead, long lost) {}
