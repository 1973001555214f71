package dev.stoa.web.console;

import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import java.util.List;

/// Where operators move orders, and how buttons and badges say it.
public final class OrderMoves {

    private OrderMoves() {}

    /// That an order is paid is for the gateway to say. As long as an order can be cancelled, refunding it would do
    /// the same.
    static List<OrderState> of(Order order) {
        return order.state().next().stream()
                .filter(to -> to != OrderState.PAID)
                .filter(to -> to != OrderState.REFUNDED || !order.state().next().contains(OrderState.CANCELLED))
                .filter(to -> order.mayMove(to, Actor.OPERATOR))
                .toList();
    }

    /// What a button says that moves an order there.
    public static String verb(OrderState to) {
        return switch (to) {
            case PENDING -> "Hold";
            case PAID -> "Pay";
            case PACKED -> "Pack";
            case SHIPPED -> "Ship";
            case DELIVERED -> "Deliver";
            case CANCELLED -> "Cancel";
            case REFUNDED -> "Refund";
        };
    }

    /// What is asked before an order is moved there, from where nothing leads back.
    public static String question(OrderState to) {
        String first =
                to == OrderState.CANCELLED ? "The order will not be sent." : "The order was sent; it is to come back.";
        return first + " Stock, coupons and credit go back, and what was paid. There is no way back from there.";
    }

    /// The tone of a badge.
    public static String tone(OrderState state) {
        return switch (state) {
            case PENDING -> "warn";
            case PAID, PACKED, SHIPPED -> "accent";
            case DELIVERED -> "good";
            case CANCELLED, REFUNDED -> "bad";
        };
    }
}
