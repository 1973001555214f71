package dev.stoa.domain.order;

import dev.stoa.domain.Require;

/// Names an order: `ord_` and a UUIDv7.
public record OrderId(String value) {

    public OrderId {
        Require.key("orderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
