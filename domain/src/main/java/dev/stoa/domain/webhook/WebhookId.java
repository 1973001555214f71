package dev.stoa.domain.webhook;

import dev.stoa.domain.Require;

/// Names a subscription: `whk_` and a UUIDv7.
public record WebhookId(String value) {

    public WebhookId {
        Require.key("webhookId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
