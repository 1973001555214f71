package dev.stoa.application.order;

import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.CartView;
import dev.stoa.application.cart.Carting;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/// The carts as a checkout needs them: reads them, and empties those that were ordered. An order stands whether or
/// not its cart can be emptied now: one that cannot be
/// is emptied by a later [#sweep], or, should this process end before, when somebody orders it again and is
/// refused.
public final class CheckoutCarts {

    private static final int MOST = 10_000;

    private final Carting carting;
    private final LinkedBlockingQueue<CartTarget> full = new LinkedBlockingQueue<>(MOST);

    public CheckoutCarts(Carting carting) {
        this.carting = carting;
    }

    Optional<CartView> view(CartId id, Shopper shopper) {
        return carting.view(id, shopper);
    }

    /// Empties the cart if it is still at the version that was ordered.
    void empty(CartTarget ordered) {
        if (!isEmptied(ordered)) {
            full.offer(ordered);
        }
    }

    /// Empties what could not be emptied before; ends at the first that still cannot be.
    public void sweep() {
        CartTarget ordered = full.peek();
        while (ordered != null && isEmptied(ordered)) {
            full.remove(ordered);
            ordered = full.peek();
        }
    }

    private boolean isEmptied(CartTarget ordered) {
        try {
            carting.change(ordered, new CartChange.Clear());
            return true;
        } catch (BackendException down) {
            return false;
        }
    }
}
