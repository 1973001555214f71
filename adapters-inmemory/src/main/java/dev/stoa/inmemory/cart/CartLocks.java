package dev.stoa.inmemory.cart;

import dev.stoa.domain.cart.CartId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A fixed number of locks shared by all carts, so that one or two carts can be held while they change together.
final class CartLocks {

    private static final int STRIPES = 1_024;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    <R> R holding(CartId id, Supplier<R> work) {
        ReentrantLock lock = locks[stripe(id)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the lower stripe first, so that two callers holding two carts each never wait for each other.
    <R> R holding(CartId one, CartId other, Supplier<R> work) {
        boolean inOrder = stripe(one) <= stripe(other);
        CartId first = inOrder ? one : other;
        CartId second = inOrder ? other : one;
        return holding(first, () -> holding(second, work));
    }

    private static int stripe(CartId id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 16) & STRIPES - 1;
    }
}
