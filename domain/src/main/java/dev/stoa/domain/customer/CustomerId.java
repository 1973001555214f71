package dev.stoa.domain.customer;

import dev.stoa.domain.Require;

/// Names a customer: `cus_` and a UUIDv7 when Stoa makes it, any text up to 1 kB otherwise.
public record CustomerId(String value) {

    public CustomerId {
        Require.key("customerId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
