package dev.stoa.application.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.Carts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Raises one event for each cart that somebody left standing. Several programs may scan at once: each cart is claimed
/// by one of them, before its event is raised; a program that dies in between raises none.
public final class AbandonedCarts {

    private static final int BATCH = 100;

    private final Carts carts;
    private final Duration idle;
    private final Consumer<Cart> event;

    /// @param idle how long after its last change a cart counts as abandoned
    /// @param event gets each abandoned cart once
    public AbandonedCarts(Carts carts, Duration idle, Consumer<Cart> event) {
        this.carts = carts;
        this.idle = idle;
        this.event = event;
    }

    /// Claims and raises everything that is due, and says how many there were.
    public int scan() {
        int raised = 0;
        List<Cart> claimed;
        do {
            claimed = carts.abandoned(idle, BATCH);
            claimed.forEach(event);
            raised += claimed.size();
        } while (claimed.size() == BATCH);
        return raised;
    }
}
