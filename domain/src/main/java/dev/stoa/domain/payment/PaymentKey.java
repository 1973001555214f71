package dev.stoa.domain.payment;

import dev.stoa.domain.Require;

/// Names one attempt to pay, here and at the gateway, so that asking twice pays once: order id, colon, attempt.
public record PaymentKey(String value) {

    public PaymentKey {
        Require.key("paymentKey", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
