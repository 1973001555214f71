package dev.stoa.domain.idempotency;

import dev.stoa.domain.Require;

/// Names one request, however often it is sent. The same key of another principal or on another route is another
/// name.
///
/// @param principal who asks, such as `customer:cus_1`
/// @param route what is asked for, such as `POST /api/v1/orders`
/// @param key what the caller chose
public record IdempotencyKey(String principal, String route, String key) {

    public IdempotencyKey {
        Require.key("principal", principal);
        Require.key("route", route);
        Require.key("idempotency key", key);
    }
}
