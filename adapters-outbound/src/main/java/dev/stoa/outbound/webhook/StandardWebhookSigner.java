package dev.stoa.outbound.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.stoa.domain.Require;
import dev.stoa.domain.webhook.WebhookSecret;
import dev.stoa.domain.webhook.WebhookSigner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// [WebhookSigner] by the library of Standard Webhooks.
public final class StandardWebhookSigner implements WebhookSigner {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MAX_SECRETS = 2;

    @Override
    public Map<String, String> headers(String messageId, Instant at, String body, List<WebhookSecret> secrets) {
        Require.matches("messageId", messageId, ID, "1 to 64 letters, digits, _ or -");
        Require.range("secrets count", secrets.size(), 1, MAX_SECRETS);
        return Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY,
                messageId,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                Long.toString(at.getEpochSecond()),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                secrets.stream()
                        .map(secret -> signature(secret, messageId, at, body))
                        .collect(Collectors.joining(" ")));
    }

    private static String signature(WebhookSecret secret, String messageId, Instant at, String body) {
        try {
            return new Webhook(secret.value()).sign(messageId, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("this JVM cannot sign", e);
        }
    }
}
