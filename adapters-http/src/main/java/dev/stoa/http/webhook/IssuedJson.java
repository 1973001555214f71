package dev.stoa.http.webhook;

import dev.stoa.application.webhook.WebhookDesk;
import io.micronaut.serde.annotation.Serdeable;

/// A subscription with its new secret, which is shown this once.
///
/// @param secret for the subscriber: `whsec_` and base64
@Serdeable
record IssuedJson(WebhookJson webhook, String secret) {

    static IssuedJson of(WebhookDesk.Issued issued) {
        return new IssuedJson(WebhookJson.of(issued.webhook()), issued.secret().value());
    }

    /// Without the secret.
    @Override
    public String toString() {
        return webhook.toString();
    }
}
