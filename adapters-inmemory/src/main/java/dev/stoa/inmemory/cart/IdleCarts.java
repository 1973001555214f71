package dev.stoa.inmemory.cart;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/// The carts with lines that nobody has claimed as abandoned yet, by their last change. Entries older than a cart's
/// lifetime fall away, a few with each change.
final class IdleCarts {

    record Idle(Instant changedAt, CartId id) {}

    private static final int SWEEP = 4;

    private final ConcurrentSkipListSet<Idle> byChange =
            new ConcurrentSkipListSet<>(Comparator.comparing(Idle::changedAt)
                    .thenComparing(idle -> idle.id().value(), Utf8.ORDER));
    private final Duration lifetime;

    IdleCarts(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /// Call while holding the cart. Reading (the same version) leaves a claim as it is.
    void replace(@Nullable Cart before, Cart after) {
        if (before != null && before.version() == after.version()) {
            return;
        }
        if (before != null) {
            remove(before);
        }
        if (!after.isEmpty()) {
            byChange.add(idle(after));
        }
        sweep(after.changedAt().minus(lifetime));
    }

    void remove(Cart cart) {
        byChange.remove(idle(cart));
    }

    /// Those changed up to `last`, longest ago first, as of any time while iterating.
    Iterable<Idle> until(Instant last, Instant now) {
        Idle from = new Idle(now.minus(lifetime).plusMillis(1), new CartId("\0"));
        Idle to = new Idle(last.plusMillis(1), new CartId("\0"));
        return from.changedAt().isBefore(to.changedAt()) ? byChange.subSet(from, to) : List.of();
    }

    /// Call while holding the cart: true for one caller only.
    boolean claim(Idle idle) {
        return byChange.remove(idle);
    }

    private void sweep(Instant last) {
        Iterator<Idle> oldest = byChange.iterator();
        for (int i = 0; i < SWEEP && oldest.hasNext(); i++) {
            Idle idle = oldest.next();
            if (idle.changedAt().isAfter(last)) {
                return;
            }
            oldest.remove();
        }
    }

    private static Idle idle(Cart cart) {
        return new Idle(cart.changedAt(), cart.id());
    }
}
