package dev.stoa.domain.order;

import java.util.EnumSet;
import java.util.Set;

/// Where an order stands, and where it may go from there.
public enum OrderState {
    /// Stock, coupons and credit are taken; the gateway has not answered.
    PENDING,
    PAID,
    PACKED,
    SHIPPED,
    DELIVERED,
    /// Off before it was shipped.
    CANCELLED,
    /// Off, and the money goes back.
    REFUNDED;

    /// The states that come next. Everything else is refused.
    public Set<OrderState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(PAID, CANCELLED);
            case PAID -> EnumSet.of(PACKED, CANCELLED, REFUNDED);
            case PACKED -> EnumSet.of(SHIPPED, CANCELLED, REFUNDED);
            case SHIPPED -> EnumSet.of(DELIVERED, REFUNDED);
            case DELIVERED -> EnumSet.of(REFUNDED);
            case CANCELLED, REFUNDED -> EnumSet.noneOf(OrderState.class);
        };
    }

    /// Whether stock, coupons and credit have been given back.
    public boolean off() {
        return this == CANCELLED || this == REFUNDED;
    }
}
