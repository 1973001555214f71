package dev.stoa.contracts.cart;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.Money;

import static dev.stoa.contracts.cart.CartSamples.ANN;
import static dev.stoa.contracts.cart.CartSamples.GUEST;
import static dev.stoa.contracts.cart.CartSamples.HOUR;
import static dev.stoa.contracts.cart.CartSamples.MS;
import static dev.stoa.contracts.cart.CartSamples.WEEK;
import static dev.stoa.contracts.cart.CartSamples.euros;
import static dev.stoa.contracts.cart.CartSamples.pence;

/// Few carts of guests and customers, few goods, quantities and prices near the caps.
public final class CartsWalk implements Walk<Carts> {

    private static final List<CartId> GUESTS =
            Stream.of("crt_1", "crt_10", "{*}", "\u0000ü").map(CartId::new).toList();
    private static final List<CustomerId> CUSTOMERS = List.of(ANN, new CustomerId("\u0000 {bob}"));
    private static final List<Sku> SKUS =
            Stream.of("MUG", "1", "a:b", "日\u0000").map(Sku::new).toList();

    @Override
    public List<Step<Carts>> steps(Instant start) {
        Step<Carts> open = new Step<>("open", (carts, dice) -> carts.open(guest(dice)));
        Step<Carts> change = new Step<>("change", (carts, dice) -> {
            CartId id = id(dice);
            return carts.change(id, shopper(dice, id), change(dice));
        });
        return List.of(
                open,
                open,
                change,
                change,
                change,
                change,
                new Step<>("change at", (carts, dice) -> {
                    CartId id = id(dice);
                    return carts.change(id, shopper(dice, id), dice.nextInt(6), change(dice));
                }),
                new Step<>("find", (carts, dice) -> {
                    CartId id = id(dice);
                    return carts.find(id, shopper(dice, id));
                }),
                new Step<>(
                        "merge",
                        (carts, dice) -> carts.merge(dice.nextInt(4) == 0 ? id(dice) : guest(dice), customer(dice))),
                new Step<>("abandoned", (carts, dice) -> carts.abandoned(idle(dice), 1 + dice.nextInt(4))),
                new Step<>("forget", (carts, dice) -> {
                    CartId id = dice.nextInt(3) == 0 ? id(dice) : new CartId("never");
                    carts.forget(id);
                    return id;
                }));
    }

    @Override
    public List<Duration> strides() {
        return List.of(MS, MS, HOUR.minus(MS), HOUR, HOUR, WEEK.minus(HOUR));
    }

    private static CartId id(Random dice) {
        return dice.nextBoolean() ? CartId.of(customer(dice)) : guest(dice);
    }

    private static CartId guest(Random dice) {
        return GUESTS.get(dice.nextInt(GUESTS.size()));
    }

    private static CustomerId customer(Random dice) {
        return CUSTOMERS.get(dice.nextInt(CUSTOMERS.size()));
    }

    /// Mostly one who may use the cart.
    private static Shopper shopper(Random dice, CartId id) {
        Shopper anyone = dice.nextInt(4) == 0 ? GUEST : new Shopper.SignedIn(customer(dice));
        return CUSTOMERS.stream()
                .filter(customer -> CartId.of(customer).equals(id) && dice.nextInt(8) > 0)
                .<Shopper>map(Shopper.SignedIn::new)
                .findAny()
                .orElse(anyone);
    }

    private static CartChange change(Random dice) {
        return switch (dice.nextInt(12)) {
            case 0 -> new CartChange.Remove(sku(dice));
            case 1 -> new CartChange.Clear();
            case 2 -> new CartChange.SetNote(dice.nextBoolean() ? "" : "näher " + dice.nextInt(2));
            case 3, 4 -> new CartChange.AddCoupon(coupon(dice));
            case 5 -> new CartChange.RemoveCoupon(coupon(dice));
            case 6, 7, 8 -> new CartChange.SetQuantity(sku(dice), quantity(dice), price(dice));
            default -> new CartChange.Add(sku(dice), quantity(dice), price(dice));
        };
    }

    private static Sku sku(Random dice) {
        return SKUS.get(dice.nextInt(SKUS.size()));
    }

    private static CouponCode coupon(Random dice) {
        return new CouponCode("C" + dice.nextInt(12));
    }

    private static int quantity(Random dice) {
        return List.of(1, 2, 99, 500, 998, 1_000, Integer.MAX_VALUE).get(dice.nextInt(7));
    }

    private static Money price(Random dice) {
        long most = 1_000_000_000_000L;
        return List.of(pence(0), pence(100), pence(100), pence(most), euros(100))
                .get(dice.nextInt(5));
    }

    private static Duration idle(Random dice) {
        return List.of(Duration.ZERO, MS, HOUR, WEEK).get(dice.nextInt(4));
    }
}
