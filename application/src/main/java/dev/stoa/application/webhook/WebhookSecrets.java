package dev.stoa.application.webhook;

import dev.stoa.application.secret.Sealing;
import dev.stoa.domain.webhook.SealedSecret;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.WebhookSecret;
import java.security.SecureRandom;
import java.util.List;

/// Makes signing secrets, seals them for the store and opens them to sign.
public final class WebhookSecrets {

    private static final int BYTES = 32;

    private final Sealing sealing;
    private final SecureRandom random;

    public WebhookSecrets(Sealing sealing, SecureRandom random) {
        this.sealing = sealing;
        this.random = random;
    }

    WebhookSecret next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return WebhookSecret.of(bytes);
    }

    SealedSecret sealed(WebhookId id, WebhookSecret secret) {
        return new SealedSecret(sealing.seal(place(id), secret.value()));
    }

    /// What messages to it are signed with, the newest first.
    List<WebhookSecret> of(Webhook webhook) {
        return webhook.secrets().stream()
                .map(each -> new WebhookSecret(sealing.open(place(webhook.id()), each.value())))
                .toList();
    }

    private static String place(WebhookId id) {
        return "webhook:" + id;
    }
}
