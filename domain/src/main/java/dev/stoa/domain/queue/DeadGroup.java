package dev.stoa.domain.queue;

/// Dead letters that died of the same kind of failure.
public record DeadGroup(String kind, long count) {}
