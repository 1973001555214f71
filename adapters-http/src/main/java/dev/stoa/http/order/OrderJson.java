package dev.stoa.http.order;

import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.order.Totals;
import dev.stoa.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// An order as the API shows it.
///
/// @param credit the part of the total that credit pays
/// @param toPay the part that the payment pays
@Serdeable
record OrderJson(
        String id,
        String customerId,
        String state,
        long version,
        List<Line> lines,
        List<CouponLine> coupons,
        TotalsJson totals,
        MoneyJson credit,
        MoneyJson toPay,
        String payment,
        Address shipTo,
        Instant placedAt,
        List<Step> history) {

    @Serdeable
    record Line(String sku, String name, int quantity, MoneyJson unitPrice, MoneyJson lineTotal) {
        static Line of(OrderLine line) {
            return new Line(
                    line.sku().value(),
                    line.name(),
                    line.quantity(),
                    MoneyJson.of(line.unitPrice()),
                    MoneyJson.of(line.total()));
        }
    }

    @Serdeable
    record CouponLine(String code, MoneyJson discount) {}

    @Serdeable
    record TotalsJson(MoneyJson subtotal, MoneyJson discount, MoneyJson shipping, MoneyJson total) {
        static TotalsJson of(Totals totals) {
            return new TotalsJson(
                    MoneyJson.of(totals.subtotal()),
                    MoneyJson.of(totals.discount()),
                    MoneyJson.of(totals.shipping()),
                    MoneyJson.of(totals.total()));
        }
    }

    @Serdeable
    record Address(String name, String line1, String city, String postcode, String country) {
        static Address of(ShipTo to) {
            return new Address(to.name(), to.line1(), to.city(), to.postcode(), to.country());
        }
    }

    @Serdeable
    record Step(String state, Instant at, String by) {}

    static OrderJson of(Order order) {
        return new OrderJson(
                order.id().value(),
                order.customer().value(),
                word(order.state()),
                order.version(),
                order.lines().stream().map(Line::of).toList(),
                order.bill().coupons().stream()
                        .map(coupon -> new CouponLine(coupon.code().value(), MoneyJson.of(coupon.discount())))
                        .toList(),
                TotalsJson.of(order.bill().totals()),
                MoneyJson.of(order.bill().credit()),
                MoneyJson.of(order.bill().toPay()),
                order.payment().map(payment -> word(payment.state())).orElse("none"),
                Address.of(order.shipTo()),
                order.placedAt(),
                order.history().stream()
                        .map(move ->
                                new Step(word(move.to()), move.at(), move.by().value()))
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
