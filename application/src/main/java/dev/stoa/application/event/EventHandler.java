package dev.stoa.application.event;

import dev.stoa.domain.event.Event;

/// Somebody who wants to know what happened.
@FunctionalInterface
public interface EventHandler {

    /// Is told of each event at least once, the events of one key in order. It may throw to be told again; a
    /// [dev.stoa.domain.BackendException] other than `CORRUPT` says that it cannot be done now, and it is told
    /// again until it can. While it is at an event nobody else is told of those behind it in the partition; after
    /// two minutes its thread is interrupted, and that counts as a failure however it ends.
    void on(Event event);
}
