package dev.stoa.application.order;

import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.CartView;
import dev.stoa.application.cart.Carting;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The carts as a checkout needs them: reads them, and empties those that were ordered. An order stands whether or not
/// its cart can be emptied now: one that cannot be
/// is emptied by a later [#sweep], or, should this process end before, when somebody orders it again and is refused.
public final class CheckoutCarts {

    private static final int MOST = 10_000;

    private final Carting carting;
    private final ConcurrentLinkedQueue<CartTarget> full = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    public CheckoutCarts(Carting carting) {
        this.carting = carting;
    }

    Optional<CartView> view(CartId id, Shopper shopper) {
        return carting.view(id, shopper);
    }

    /// Empties the cart if it is still at the version that was ordered.
    void empty(CartTarget ordered) {
        try {
            carting.change(ordered, new CartChange.Clear());
        } catch (BackendException down) {
            if (count.incrementAndGet() <= MOST) {
                full.add(ordered);
            } else {
                count.decrementAndGet();
            }
        }
    }

    /// Empties what could not be emptied before; ends at the first that still cannot be.
    public void sweep() {
        for (int left = count.get(); left > 0; left--) {
            CartTarget ordered = full.poll();
            if (ordered == null) {
                return;
            }
            count.decrementAndGet();
            empty(ordered);
        }
    }
}
