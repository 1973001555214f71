package dev.stoa.inmemory.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.CartMerge;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.CartOutcome.Absent;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.cart.CartOutcome.Stale;
import dev.stoa.domain.cart.CartRules;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.cart.Shopper.Guest;
import dev.stoa.domain.cart.Shopper.SignedIn;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import dev.stoa.inmemory.cart.IdleCarts.Idle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Carts in memory: an immutable cart per id, replaced under the lock of its id; merging holds both ids' locks, so
/// no reader sees a moved line twice or not at all.
public final class InMemoryCarts implements Carts {

    private final Memory memory;
    private final CartLimits limits;
    private final CartRules rules;
    private final CartLocks locks = new CartLocks();
    private final IdleCarts idle;
    private final ExpiringMap<CartId, Cart> carts;

    public InMemoryCarts(Memory memory, CartLimits limits, int capacity) {
        this.memory = memory;
        this.limits = limits;
        this.rules = new CartRules(limits);
        this.idle = new IdleCarts(limits.lifetime());
        this.carts = new ExpiringMap<>(memory, "carts", cart -> cart.expiresAt().toEpochMilli(), capacity);
    }

    @Override
    public Cart open(CartId id) {
        Instant now = memory.now();
        return locks.holding(id, () -> {
            Cart there = carts.get(id);
            return there != null ? there : keep(null, Cart.empty(id, Optional.empty(), limits, now));
        });
    }

    @Override
    public Optional<Cart> find(CartId id, Shopper shopper) {
        Instant now = memory.now();
        return locks.holding(
                id,
                () -> Optional.ofNullable(carts.get(id)).filter(shopper::mayUse).map(cart -> {
                    Cart touched = rules.touched(cart, now);
                    return touched.expiresAt().equals(cart.expiresAt()) ? cart : keep(cart, touched);
                }));
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, CartChange change) {
        return change(id, shopper, OptionalLong.empty(), change);
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, long expectedVersion, CartChange change) {
        return change(id, shopper, OptionalLong.of(expectedVersion), change);
    }

    @Override
    public Optional<Merged> merge(CartId guest, CustomerId customer) {
        Instant now = memory.now();
        CartId own = CartId.of(customer);
        return locks.holding(guest, own, () -> {
            Cart from = carts.get(guest);
            Cart there = carts.get(own);
            if (from == null || from.owner().isPresent()) {
                return Optional.ofNullable(there).map(cart -> new Merged(cart, List.of()));
            }
            Cart into = there != null ? there : Cart.unborn(customer, now);
            Merged merged = new CartMerge(limits).merge(from, into, now);
            boolean kept = merged.cart().version() > 0;
            if (kept) {
                keep(there, merged.cart());
            }
            drop(from);
            return kept ? Optional.of(merged) : Optional.empty();
        });
    }

    @Override
    public List<Cart> abandoned(Duration idleFor, int limit) {
        Instant now = memory.now();
        List<Cart> claimed = new ArrayList<>();
        for (Idle each : idle.until(now.minus(idleFor), now)) {
            if (claimed.size() == limit) {
                break;
            }
            claim(each).ifPresent(claimed::add);
        }
        return claimed;
    }

    @Override
    public void forget(CartId id) {
        locks.holding(id, () -> {
            Cart cart = carts.get(id);
            if (cart != null) {
                drop(cart);
            }
            return id;
        });
    }

    private CartOutcome change(CartId id, Shopper shopper, OptionalLong expected, CartChange change) {
        Instant now = memory.now();
        return locks.holding(id, () -> {
            Cart there = carts.get(id);
            Cart before = there != null ? there : newborn(id, shopper, now);
            if (before == null || !shopper.mayUse(before)) {
                return new Absent();
            }
            if (expected.isPresent() && expected.getAsLong() != before.version()) {
                return new Stale(before);
            }
            CartOutcome outcome = rules.apply(before, change, now);
            if (outcome instanceof Changed changed && changed.cart().version() > 0) {
                keep(there, changed.cart());
            }
            return outcome;
        });
    }

    private Optional<Cart> claim(Idle each) {
        return locks.holding(
                each.id(), () -> idle.claim(each) ? Optional.ofNullable(carts.get(each.id())) : Optional.empty());
    }

    /// What a customer's own absent cart is before its first change.
    private @Nullable Cart newborn(CartId id, Shopper shopper, Instant now) {
        return switch (shopper) {
            case Guest guest -> null;
            case SignedIn who -> CartId.of(who.customer()).equals(id) ? Cart.unborn(who.customer(), now) : null;
        };
    }

    private Cart keep(@Nullable Cart before, Cart after) {
        carts.compute(after.id(), (id, old) -> after);
        idle.replace(before, after);
        return after;
    }

    private void drop(Cart cart) {
        carts.remove(cart.id());
        idle.remove(cart);
    }
}
