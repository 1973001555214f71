package dev.stoa.application.order;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.Move;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// What events of orders tell everybody: no name, no address, nothing of the payment.
///
/// @param version 1 when placed, one more with each move; also the event's number among those of the order
/// @param lineCount how many lines the order has
/// @param lines all of them, or the first so many if all would make the event too large
public record OrderFacts(
        OrderId id,
        CustomerId customer,
        long version,
        OrderState state,
        Money total,
        Times times,
        int lineCount,
        List<Line> lines) {

    /// @param paid if it ever was
    /// @param moved when it came to be in this state
    public record Times(Instant placed, Optional<Instant> paid, Instant moved) {}

    public record Line(Sku sku, int quantity, Money unitPrice) {}

    public OrderFacts {
        lines = List.copyOf(lines);
    }

    public static OrderFacts of(Order order) {
        return new OrderFacts(
                order.id(),
                order.customer(),
                order.version(),
                order.state(),
                order.bill().totals().total(),
                new Times(
                        order.placedAt(),
                        order.history().stream()
                                .filter(move -> move.to() == OrderState.PAID)
                                .map(Move::at)
                                .findFirst(),
                        order.history().getLast().at()),
                order.lines().size(),
                order.lines().stream()
                        .map(line -> new Line(line.sku(), line.quantity(), line.unitPrice()))
                        .toList());
    }
}
