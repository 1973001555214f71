package dev.stoa.domain.lock;

import java.time.Duration;

/// A lock that is held.
///
/// @param fence grows with every holder of this lock, for ever, also over losses of the store's memory: a resource that
///     remembers the largest it has seen can refuse a holder that was overtaken
/// @param validFor how long from the moment the answer arrived the holder may be sure, by its own even clock: the lease
///     less the time the answer took, less 1 % and 2 ms; never below zero
public record Lease(LockName name, LockOwner owner, long fence, Duration validFor) {}
