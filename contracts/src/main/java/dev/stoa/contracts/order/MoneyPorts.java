package dev.stoa.contracts.order;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.payment.Payments;
import java.util.List;

/// The ports of one consistency group, over the same data.
public record MoneyPorts(
        Inventory inventory,
        Coupons coupons,
        Credits credits,
        Orders orders,
        OrderEvents orderEvents,
        Payments payments) {

    Stock stock(Sku sku) {
        return inventory.stock(List.of(sku)).getOrDefault(sku, new Stock(0, 0));
    }
}
