package dev.stoa.contracts.order;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.RedemptionId;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import static dev.stoa.contracts.order.Goods.any;
import static dev.stoa.contracts.order.Goods.code;
import static dev.stoa.contracts.order.Goods.customer;

/// Coupons and their uses, by orders and beside them.
final class CouponSteps {

    private CouponSteps() {}

    static List<Step<MoneyPorts>> steps(Instant start) {
        return List.of(
                new Step<>("create coupon", (ports, dice) -> ports.coupons().create(coupon(start, dice))),
                new Step<>(
                        "find coupons",
                        (ports, dice) -> ports.coupons().find(List.of(code(dice), new CouponCode("none"), code(dice)))),
                new Step<>(
                        "page coupons",
                        (ports, dice) -> ports.coupons()
                                .page(new PageRequest(
                                        1 + dice.nextInt(3),
                                        Optional.of(code(dice).value()).filter(code -> dice.nextBoolean())))),
                new Step<>("enable coupon", (ports, dice) -> ports.coupons().enable(code(dice), dice.nextInt(4) > 0)),
                new Step<>(
                        "check coupon",
                        (ports, dice) -> ports.coupons()
                                .check(code(dice), Optional.of(customer(dice)).filter(who -> dice.nextBoolean()))),
                new Step<>(
                        "redeem coupon",
                        (ports, dice) -> ports.coupons().redeem(code(dice), redemption(dice), customer(dice))),
                new Step<>("release coupons", (ports, dice) -> {
                    ports.coupons().release(redemption(dice));
                    return "released";
                }));
    }

    /// Some are those of orders.
    private static RedemptionId redemption(Random dice) {
        return new RedemptionId((dice.nextBoolean() ? "ord" : "\u0000") + dice.nextInt(6));
    }

    private static Coupon coupon(Instant start, Random dice) {
        Instant first = start.plusSeconds(dice.nextInt(20));
        return new Coupon(
                code(dice),
                any(
                        dice,
                        List.of(
                                new Discount.Percent(10),
                                new Discount.Fixed(Wish.pence(7)),
                                new Discount.FreeShipping())),
                Optional.of(Wish.pence(5)).filter(minimum -> dice.nextBoolean()),
                dice.nextBoolean()
                        ? Scope.EVERYTHING
                        : new Scope(Set.of(new Sku("\u0000")), Set.of(new Slug("tea")), Set.of(new Slug("日本"))),
                Optional.of(first).filter(from -> dice.nextInt(3) == 0),
                Optional.of(first.plusSeconds(200_000)).filter(end -> dice.nextInt(3) == 0),
                new UseLimits(limit(dice), limit(dice)),
                dice.nextBoolean());
    }

    private static OptionalLong limit(Random dice) {
        return dice.nextBoolean() ? OptionalLong.of(1 + dice.nextInt(4)) : OptionalLong.empty();
    }
}
