package dev.stoa.inmemory;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The one lock of inventory, coupons, credits, payments and orders, which makes them one consistency group.
///
/// An operation takes a few microseconds and never waits for anything, so one lock serves hundreds of thousands of
/// them a second and no order of locks can deadlock. Inside, every operation first checks everything and then
/// changes everything by steps that cannot fail, so nothing is ever half done and there is nothing to undo.
public final class MoneyPath {

    private final ReentrantLock lock = new ReentrantLock();
    private final Memory memory;

    MoneyPath(Memory memory) {
        this.memory = memory;
    }

    /// Runs one operation alone.
    ///
    /// @param operation is given the time, read once after the lock was taken
    public <R> R run(Function<Instant, R> operation) {
        lock.lock();
        try {
            return operation.apply(memory.now());
        } finally {
            lock.unlock();
        }
    }
}
