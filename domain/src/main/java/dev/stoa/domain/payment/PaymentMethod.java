package dev.stoa.domain.payment;

import dev.stoa.domain.Require;

/// How a customer pays.
///
/// @param method the gateway's name, such as `test`
/// @param token what the gateway gave the customer for their card; the shop never sees the card
public record PaymentMethod(String method, String token) {

    public PaymentMethod {
        Require.text("payment.method", method, 1, 50);
        Require.text("payment.token", token, 1, 200);
    }

    @Override
    public String toString() {
        return "PaymentMethod[method=%s, token=***]".formatted(method);
    }
}
