package dev.stoa.web.store.order;

import dev.stoa.domain.order.Order;
import dev.stoa.web.Format;
import dev.stoa.web.Frame;
import dev.stoa.web.store.cart.Sums;
import dev.stoa.web.store.customer.Country;
import java.time.Instant;
import java.util.List;

/// One order.
///
/// @param steps the way it takes, as far as it is known
public record OrderPage(Frame frame, Order order, OrderNews news, List<OrderLineRow> lines, List<Step> steps) {

    /// @param state `done`, `now`, `next` or `off`
    /// @param at empty text while it has not happened
    public record Step(String name, String state, String at, String machineAt) {
        static Step done(String name, Instant at, boolean isLast, boolean isOff) {
            String state = isOff ? "off" : isLast ? "now" : "done";
            return new Step(name, state, Format.moment(at), at.toString());
        }

        static Step ahead(String name) {
            return new Step(name, "next", "", "");
        }
    }

    public Sums sums() {
        return Sums.of(order.bill().totals());
    }

    public String country() {
        return Country.name(order.shipTo().country());
    }

    public OrderRow row() {
        return OrderRow.of(order);
    }

    public List<String> moneyBack() {
        return OrderWords.moneyBack(order);
    }

    /// By the customer: what is not packed yet.
    public boolean canBeCancelled() {
        return OrderWords.canBeCancelled(order.state());
    }
}
