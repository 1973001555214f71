package dev.stoa.application.activity;

import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.customer.CustomerId;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/// What customers did, in the process until it is written down, in the order in which they did it.
final class Doings {

    record Doing(CustomerId who, ActivityKind kind, Subject subject) {}

    private final ConcurrentLinkedQueue<Doing> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore room;

    /// @param capacity the most that wait
    Doings(int capacity) {
        this.room = new Semaphore(capacity);
    }

    /// Whether there was room.
    boolean add(Doing doing) {
        return room.tryAcquire() && queue.add(doing);
    }

    /// The oldest of these; it stays.
    Optional<Doing> first(Predicate<Doing> these) {
        return queue.stream().filter(these).findFirst();
    }

    /// Takes one of its like away, the oldest.
    void remove(Doing doing) {
        if (queue.remove(doing)) {
            room.release();
        }
    }
}
