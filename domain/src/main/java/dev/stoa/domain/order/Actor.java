package dev.stoa.domain.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.customer.CustomerId;

/// Who moved an order: a customer, `operator`, or `payment` for the shop itself when the gateway has answered.
public record Actor(String value) {

    public static final Actor OPERATOR = new Actor("operator");
    public static final Actor PAYMENT = new Actor("payment");

    public Actor {
        Require.text("actor", value, 1, 1_100);
    }

    public static Actor of(CustomerId customer) {
        return new Actor(customer.value());
    }
}
