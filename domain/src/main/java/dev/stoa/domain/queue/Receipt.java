package dev.stoa.domain.queue;

/// The right to settle a job, while its lease lasts.
///
/// @param claim unlike that of any other claim of a job with this id in its queue, ever
public record Receipt(JobId job, long claim) {}
