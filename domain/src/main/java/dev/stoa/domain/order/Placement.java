package dev.stoa.domain.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.payment.PaymentMethod;
import java.time.Duration;
import java.util.List;

/// Everything that has to hold for an order to come into being.
///
/// @param id of the order, if it comes to be; at most 200 characters, since payments and credit entries are named after
/// it
/// @param lines 1 to 1,000
/// @param hold how long the stock waits for the payment
public record Placement(
        OrderId id,
        CustomerId customer,
        OrderKey key,
        CartVersion cart,
        List<OrderLine> lines,
        Bill bill,
        ShipTo shipTo,
        PaymentMethod payment,
        Duration hold) {

    public Placement {
        Require.text("orderId", id.value(), 1, 200);
        Require.range("line count", lines.size(), 1, 1_000);
        lines = List.copyOf(lines);
    }

    /// One stock line per SKU.
    public List<StockLine> wanted() {
        return StockLine.merged(lines.stream()
                .map(line -> new StockLine(line.sku(), line.quantity()))
                .toList());
    }
}
