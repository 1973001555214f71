package dev.stoa.contracts.queue;

import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobQueue;

/// The two ports that act on the same jobs.
public record Queueing(JobQueue queue, JobBoard board) {}
