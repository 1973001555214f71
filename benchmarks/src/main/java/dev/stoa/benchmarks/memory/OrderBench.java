package dev.stoa.benchmarks.memory;

import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.Bill;
import dev.stoa.domain.order.CartVersion;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.Placing;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.order.Totals;
import dev.stoa.domain.payment.PaymentMethod;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Placing orders of one line, all or nothing, beside making the placement and counting stock in a map.
@State(Scope.Benchmark)
public class OrderBench {

    private static final Money PRICE = Money.ofMinor(CurrencyUnit.GBP, 100);
    private static final Money ZERO = Money.zero(CurrencyUnit.GBP);
    private static final ShipTo SHIP_TO = new ShipTo("Ann", "1 High Street", "London", "N1", "GB");

    private final InMemoryAdapters adapters = new InMemoryAdapters();
    private final Orders orders = adapters.orders();
    private final ConcurrentHashMap<Sku, Long> counts = new ConcurrentHashMap<>();
    private final Sku[] skus = Picks.of(1_000, Goods::sku, Sku[]::new);
    private long next;

    @Setup
    public void stock() {
        for (Sku sku : skus) {
            adapters.inventory().setOnHand(sku, 1_000_000_000);
        }
    }

    @Benchmark
    public @Nullable Long floor() {
        Placement placement = placement(skus[(int) (next % skus.length)]);
        return counts.merge(placement.lines().getFirst().sku(), 1L, Long::sum);
    }

    @Benchmark
    public Placing spread() {
        return orders.place(placement(skus[(int) (next % skus.length)]));
    }

    @Benchmark
    public Placing hot() {
        return orders.place(placement(skus[0]));
    }

    private Placement placement(Sku sku) {
        String name = "ord_" + ++next;
        return new Placement(
                new OrderId(name),
                new CustomerId("cus_" + next % 1_000),
                new OrderKey(name, "digest"),
                new CartVersion(new CartId("crt_" + next), Instant.EPOCH, 1),
                List.of(new OrderLine(sku, "mug", 1, PRICE)),
                new Bill(Totals.of(PRICE, ZERO, ZERO), List.of(), ZERO),
                SHIP_TO,
                new PaymentMethod("test", "approve"),
                Duration.ofMinutes(15));
    }
}
