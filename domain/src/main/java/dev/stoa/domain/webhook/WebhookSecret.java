package dev.stoa.domain.webhook;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.util.Base64;
import java.util.regex.Pattern;

/// What a subscriber and the shop both know: `whsec_` and 24 to 64 bytes in base64. Printing does not show it.
public record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final Pattern SHAPE = Pattern.compile("whsec_[A-Za-z0-9+/]{32,86}={0,2}");
    private static final int MIN_BYTES = 24;
    private static final int MAX_BYTES = 64;

    public WebhookSecret {
        Require.matches("webhook secret", value, SHAPE, "whsec_ and base64");
        Require.range("webhook secret bytes", decoded(value).length, MIN_BYTES, MAX_BYTES);
    }

    /// @param bytes 24 to 64 of them, by chance
    public static WebhookSecret of(byte[] bytes) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    private static byte[] decoded(String value) {
        try {
            return Base64.getDecoder().decode(value.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("webhook secret", "format", "webhook secret must be whsec_ and base64");
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
