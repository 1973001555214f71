package dev.stoa.postgres.cart;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.CartMerge;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.cart.CartRules;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Carts on Postgres: one row each. A change reads the row, does as [CartRules] say and writes the row if it is
/// still the same, else begins anew: of racing callers one always gets through. Merging locks both rows.
public final class PostgresCarts implements Carts {

    private static final String LOOK = """
            WITH t AS MATERIALIZED (SELECT at_time(?) AS now)
            SELECT t.now, c.* FROM t LEFT JOIN cart c ON c.id = ? AND c.expires_at > t.now
            """;

    private static final String KEEP = "SELECT cart_keep(?::bigint, ?, ?::text, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS kept";

    private static final String HOLD = "SELECT id FROM cart WHERE id IN (?, ?) ORDER BY id FOR UPDATE";

    /// A statement of its own after the locks, so that it sees what was written while they were waited for.
    private static final String HELD = """
            WITH t AS MATERIALIZED (SELECT at_time(?) AS now)
            SELECT t.now, c.* FROM t LEFT JOIN cart c ON c.id IN (?, ?) AND c.expires_at > t.now
            """;

    private static final String FORGET = "DELETE FROM cart WHERE id = ?";

    private static final String CLAIM = """
            WITH t AS MATERIALIZED (SELECT at_time(?) AS now),
                 idle AS MATERIALIZED (
                   SELECT c.id FROM cart c
                   WHERE c.unclaimed AND c.changed_at <= (SELECT now FROM t) - millis(?)
                     AND c.changed_at > (SELECT now FROM t) - millis(?)
                   ORDER BY c.changed_at, c.id LIMIT ? FOR UPDATE SKIP LOCKED),
                 claimed AS (UPDATE cart c SET unclaimed = false FROM idle WHERE c.id = idle.id RETURNING c.*)
            SELECT * FROM claimed ORDER BY changed_at, id
            """;

    private final Postgres postgres;
    private final CartLimits limits;
    private final CartRules rules;

    public PostgresCarts(Postgres postgres, CartLimits limits) {
        this.postgres = postgres;
        this.limits = limits;
        this.rules = new CartRules(limits);
    }

    @Override
    public Cart open(CartId id) {
        while (true) {
            Look look = look(id);
            Cart cart = look.cart().orElseGet(() -> Cart.empty(id, Optional.empty(), limits, look.now()));
            if (look.cart().isPresent() || keep(look, cart)) {
                return cart;
            }
        }
    }

    @Override
    public Optional<Cart> find(CartId id, Shopper shopper) {
        while (true) {
            Look look = look(id);
            Optional<Cart> there = look.cart().filter(shopper::mayUse);
            Optional<Cart> touched = there.map(cart -> rules.touched(cart, look.now()));
            if (touched.equals(there) || keep(look, touched.orElseThrow())) {
                return touched;
            }
        }
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, CartChange change) {
        return change(id, shopper, OptionalLong.empty(), change);
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, long expectedVersion, CartChange change) {
        return change(id, shopper, OptionalLong.of(expectedVersion), change);
    }

    private CartOutcome change(CartId id, Shopper shopper, OptionalLong expected, CartChange change) {
        while (true) {
            Look look = look(id);
            CartOutcome outcome = look.cart()
                    .or(() -> newborn(id, shopper, look.now()))
                    .filter(shopper::mayUse)
                    .map(before -> expected.orElse(before.version()) == before.version()
                            ? rules.apply(before, change, look.now())
                            : new CartOutcome.Stale(before))
                    .orElseGet(CartOutcome.Absent::new);
            if (!(outcome instanceof Changed changed) || changed.cart().version() == 0 || keep(look, changed.cart())) {
                return outcome;
            }
        }
    }

    /// What a customer's own absent cart is before its first change.
    private static Optional<Cart> newborn(CartId id, Shopper shopper, Instant now) {
        return switch (shopper) {
            case Shopper.Guest guest -> Optional.empty();
            case Shopper.SignedIn who ->
                Optional.of(Cart.unborn(who.customer(), now))
                        .filter(cart -> cart.id().equals(id));
        };
    }

    @Override
    public Optional<Merged> merge(CartId guest, CustomerId customer) {
        return postgres.transaction(statements -> merge(statements, guest, customer));
    }

    private Optional<Merged> merge(Statements statements, CartId guest, CustomerId customer) throws SQLException {
        CartId own = CartId.of(customer);
        statements.all(HOLD, row -> row, guest.value(), own.value());
        List<Look> looks = statements.all(HELD, Look::read, postgres.now(), guest.value(), own.value());
        Instant now = looks.getFirst().now();
        Optional<Look> there = looks.stream().filter(look -> look.isOf(own)).findFirst();
        Optional<Cart> customers = there.flatMap(Look::cart);
        Optional<Cart> guests = looks.stream()
                .filter(look -> look.isOf(guest))
                .flatMap(look -> look.cart().stream())
                .filter(cart -> cart.owner().isEmpty())
                .findFirst();
        if (guests.isEmpty()) {
            return customers.map(cart -> new Merged(cart, List.of()));
        }
        Cart into = customers.orElseGet(() -> Cart.unborn(customer, now));
        Merged merged = new CartMerge(limits).merge(guests.get(), into, now);
        statements.change(FORGET, guest.value());
        if (merged.cart().version() == 0) {
            return Optional.empty();
        }
        Object[] values = CartRow.values(there.flatMap(Look::stamp), merged.cart());
        if (!statements.first(KEEP, row -> row.is("kept"), values).orElseThrow()) {
            throw new BackendException(BackendException.Kind.CONFLICT, "the customer's cart came up meanwhile");
        }
        return Optional.of(merged);
    }

    @Override
    public List<Cart> abandoned(Duration idle, int limit) {
        return postgres.all(
                CLAIM,
                CartRow::read,
                postgres.now(),
                idle.toMillis(),
                limits.lifetime().toMillis(),
                limit);
    }

    @Override
    public void forget(CartId id) {
        postgres.change(FORGET, id.value());
    }

    private Look look(CartId id) {
        return postgres.one(LOOK, Look::read, postgres.now(), id.value());
    }

    private boolean keep(Look before, Cart after) {
        return postgres.one(KEEP, row -> row.is("kept"), CartRow.values(before.stamp(), after));
    }
}
