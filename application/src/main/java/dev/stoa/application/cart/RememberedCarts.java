package dev.stoa.application.cart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Carts that can be looked at and ordered through a short outage of their store: while it cannot be reached, a
/// cart is shown as this process last saw it within the grace time. Changing one fails as the store does.
///
/// An order names the version of the cart it was made of, so a cart shown again is not ordered twice.
public final class RememberedCarts implements Carts {

    private static final int MOST = 20_000;

    /// @param shopper who was shown it
    private record Seen(Cart cart, Shopper shopper) {}

    private final Carts store;
    private final InstantSource clock;
    private final Cache<CartId, Seen> seen;

    /// @param grace how long after it was last read or changed a cart is shown
    public RememberedCarts(Carts store, Duration grace, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(grace)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Cart open(CartId id) {
        return store.open(id);
    }

    @Override
    public Optional<Cart> find(CartId id, Shopper shopper) {
        try {
            Optional<Cart> found = store.find(id, shopper);
            found.ifPresentOrElse(cart -> remember(cart, shopper), () -> seen.invalidate(id));
            return found;
        } catch (BackendException down) {
            Seen known = seen.getIfPresent(id);
            if (known == null
                    || !known.shopper().equals(shopper)
                    || !clock.instant().isBefore(known.cart().expiresAt())) {
                throw down;
            }
            return Optional.of(known.cart());
        }
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, CartChange change) {
        return seen(id, shopper, store.change(id, shopper, change));
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, long expectedVersion, CartChange change) {
        return seen(id, shopper, store.change(id, shopper, expectedVersion, change));
    }

    @Override
    public Optional<Merged> merge(CartId guest, CustomerId customer) {
        Optional<Merged> merged = store.merge(guest, customer);
        seen.invalidate(guest);
        seen.invalidate(CartId.of(customer));
        return merged;
    }

    @Override
    public List<Cart> abandoned(Duration idle, int limit) {
        return store.abandoned(idle, limit);
    }

    @Override
    public void forget(CartId id) {
        store.forget(id);
        seen.invalidate(id);
    }

    private CartOutcome seen(CartId id, Shopper shopper, CartOutcome outcome) {
        if (outcome instanceof Changed changed) {
            remember(changed.cart(), shopper);
        } else {
            seen.invalidate(id);
        }
        return outcome;
    }

    /// Unless a later state of it was seen meanwhile.
    private void remember(Cart cart, Shopper shopper) {
        seen.asMap().merge(cart.id(), new Seen(cart, shopper), (known, now) -> isLater(known, cart) ? known : now);
    }

    private static boolean isLater(Seen known, Cart than) {
        return known.cart().createdAt().equals(than.createdAt()) && known.cart().version() > than.version();
    }
}
