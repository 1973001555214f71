package dev.stoa.redis.cart;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.CartOutcome.Absent;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.cart.CartOutcome.OtherCurrency;
import dev.stoa.domain.cart.CartOutcome.Stale;
import dev.stoa.domain.cart.CartOutcome.TooDear;
import dev.stoa.domain.cart.CartOutcome.TooManyCoupons;
import dev.stoa.domain.cart.CartOutcome.TooManyLines;
import dev.stoa.domain.cart.CartOutcome.TooManyOfOne;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/// Carts on Redis, all in one slot: merging two carts, whosever they are, is one script, and so is claiming the
/// longest idle of all. The price is that one master of a cluster serves all carts; `docs/redis-keys.md` says what
/// that bears.
public final class RedisCarts implements Carts {

    private final Redis redis;
    private final CartLimits limits;
    private final String idle;
    private final List<String> parts;

    public RedisCarts(Redis redis, CartLimits limits) {
        this.redis = redis;
        this.limits = limits;
        String all = redis.key("cart", "all");
        this.idle = all + ":idle";
        this.parts = IntStream.range(0, CartScripts.PARTS)
                .mapToObj(part -> all + ":" + part)
                .toList();
    }

    @Override
    public Cart open(CartId id) {
        return CartRecord.cart(run(CartScripts.OPEN, keys(id), id));
    }

    @Override
    public Optional<Cart> find(CartId id, Shopper shopper) {
        Reply found = run(CartScripts.FIND, keys(id), id, customer(shopper));
        return found.isEmpty() ? Optional.empty() : Optional.of(CartRecord.cart(found));
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, CartChange change) {
        return change(id, shopper, "", change);
    }

    @Override
    public CartOutcome change(CartId id, Shopper shopper, long expectedVersion, CartChange change) {
        return change(id, shopper, Long.toString(expectedVersion), change);
    }

    @Override
    public Optional<Merged> merge(CartId guest, CustomerId customer) {
        CartId own = CartId.of(customer);
        List<String> keys = new ArrayList<>(keys(guest));
        keys.addAll(keys(own).subList(1, 3));
        Reply merged = run(CartScripts.MERGE, keys, guest, own, customer);
        return merged.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Merged(CartRecord.cart(merged.at(0)), CartRecord.lines(merged.at(1), merged.text(2))));
    }

    @Override
    public List<Cart> abandoned(Duration idleFor, int limit) {
        List<String> keys = Stream.concat(Stream.of(idle), parts.stream()).toList();
        return run(CartScripts.ABANDONED, keys, idleFor.toMillis(), limit)
                .replies()
                .map(CartRecord::cart)
                .toList();
    }

    @Override
    public void forget(CartId id) {
        run(CartScripts.FORGET, keys(id), id);
    }

    private CartOutcome change(CartId id, Shopper shopper, String expected, CartChange change) {
        int own = shopper.ownCart().filter(id::equals).isPresent() ? 1 : 0;
        List<Object> arguments = new ArrayList<>(List.of(id, customer(shopper), own, expected));
        arguments.addAll(CartRecord.arguments(change));
        return outcome(run(CartScripts.CHANGE, keys(id), arguments.toArray()));
    }

    private CartOutcome outcome(Reply answer) {
        return switch (answer.text(0)) {
            case "changed" -> new Changed(CartRecord.cart(answer.at(1)));
            case "absent" -> new Absent();
            case "stale" -> new Stale(CartRecord.cart(answer.at(1)));
            case "lines" -> new TooManyLines(limits.lines());
            case "coupons" -> new TooManyCoupons(limits.coupons());
            case "value" -> new TooDear(CartLimits.VALUE);
            case "quantity" -> new TooManyOfOne(new Sku(answer.text(1)), answer.number(2), limits.quantity());
            case "currency" -> new OtherCurrency(CurrencyUnit.of(answer.text(1)), CurrencyUnit.of(answer.text(2)));
            default -> throw new BackendException(BackendException.Kind.CORRUPT, "unknown answer " + answer.text(0));
        };
    }

    private Reply run(Script script, List<String> keys, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(
                limits.lifetime().toMillis(),
                limits.renewal().toMillis(),
                limits.lines(),
                limits.quantity(),
                limits.coupons(),
                CartLimits.VALUE));
        all.addAll(List.of(arguments));
        return redis.run(script, keys, all.toArray());
    }

    private List<String> keys(CartId id) {
        String part = parts.get(CartScripts.part(Utf8.bytes(id.value())));
        return List.of(idle, part, part + ":ends");
    }

    private static String customer(Shopper shopper) {
        return switch (shopper) {
            case Shopper.Guest guest -> "";
            case Shopper.SignedIn signedIn -> signedIn.customer().value();
        };
    }
}
