package dev.stoa.http.webhook;

import dev.stoa.domain.webhook.Webhook;
import dev.stoa.http.audit.Audit;
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
        return of(webhook, webhook.url().toString());
    }

    /// As it may be kept: of its address the host alone.
    static WebhookJson audited(Webhook webhook) {
        return of(webhook, Audit.masked(webhook.url().toString()));
    }

    private static WebhookJson of(Webhook webhook, String url) {
        return new WebhookJson(
                webhook.id().value(),
                url,
                List.copyOf(webhook.types()),
                webhook.enabled(),
                webhook.secrets().size(),
                webhook.createdAt(),
                webhook.version());
    }
}
