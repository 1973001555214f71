package dev.stoa.http.webhook;

import dev.stoa.domain.webhook.Webhook;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// A subscription; its secrets are never shown again.
///
/// @param secrets how many messages are signed with
@Serdeable
record WebhookJson(
        String id, String url, List<String> types, boolean enabled, int secrets, Instant createdAt, long version) {

    static WebhookJson of(Webhook webhook) {
        return new WebhookJson(
                webhook.id().value(),
                webhook.url().toString(),
                List.copyOf(webhook.types()),
                webhook.enabled(),
                webhook.secrets().size(),
                webhook.createdAt(),
                webhook.version());
    }
}
