package dev.stoa.web.store.order;

import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.web.Format;
import java.util.stream.Collectors;

/// An order in a list.
///
/// @param goods the names of its first few things
public record OrderRow(
        String id, String state, String tone, String day, String moment, String at, String goods, String total) {

    private static final int NAMED = 3;

    static OrderRow of(Order order) {
        String goods = order.lines().stream().limit(NAMED).map(OrderLine::name).collect(Collectors.joining(", "));
        int more = order.lines().size() - NAMED;
        return new OrderRow(
                order.id().value(),
                OrderWords.of(order),
                OrderWords.tone(order.state()),
                Format.day(order.placedAt()),
                Format.moment(order.placedAt()),
                order.placedAt().toString(),
                more > 0 ? goods + " and %d more".formatted(more) : goods,
                Format.money(order.bill().totals().total()));
    }
}
