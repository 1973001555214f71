package dev.stoa.benchmarks.memory;

import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.Bill;
import dev.stoa.domain.order.CartVersion;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.order.Totals;
import dev.stoa.domain.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Orders to be placed, each of one thing.
public final class Placements {

    private static final Money PRICE = Money.ofMinor(CurrencyUnit.GBP, 100);
    private static final Money ZERO = Money.zero(CurrencyUnit.GBP);
    private static final ShipTo SHIP_TO = new ShipTo("Ann", "1 High Street", "London", "N1", "GB");

    private Placements() {}

    /// @param name of which there is one
    public static Placement of(String name, Sku sku) {
        return new Placement(
                new OrderId("ord_" + name),
                new CustomerId("cus_" + name),
                new OrderKey(name, "digest"),
                new CartVersion(new CartId("crt_" + name), Instant.EPOCH, 1),
                List.of(new OrderLine(sku, "mug", 1, PRICE)),
                new Bill(Totals.of(PRICE, ZERO, ZERO), List.of(), ZERO),
                SHIP_TO,
                new PaymentMethod("test", "approve"),
                Duration.ofMinutes(15));
    }
}
