package dev.stoa.contracts.order;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.StockLine;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// The small world of the walk through the money path: few of everything, so that things collide.
final class Goods {

    static final List<Sku> SKUS =
            Stream.of("mug", "\u0000:mug", "日{*}").map(Sku::new).toList();
    static final List<CouponCode> CODES =
            Stream.of("TEN", "\u0000{x}", "ü*", "TWO").map(CouponCode::new).toList();
    static final List<CustomerId> CUSTOMERS =
            Stream.of("ann", "'bob'", "\u0000eve").map(CustomerId::new).toList();
    private static final List<Duration> HOLDS =
            List.of(Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofDays(1));

    private Goods() {}

    static <T> T any(Random dice, List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }

    static Sku sku(Random dice) {
        return any(dice, SKUS);
    }

    static CouponCode code(Random dice) {
        return any(dice, CODES);
    }

    static CustomerId customer(Random dice) {
        return any(dice, CUSTOMERS);
    }

    static Duration hold(Random dice) {
        return any(dice, HOLDS);
    }

    static List<StockLine> lines(Random dice) {
        return Stream.generate(() -> new StockLine(sku(dice), 1 + dice.nextInt(3)))
                .limit(1 + dice.nextInt(3))
                .toList();
    }
}
