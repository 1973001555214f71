package dev.stoa.domain.otp;

import dev.stoa.domain.Require;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names one passcode sent, for the client that asked for it: `otp_<32 hex>.<pepper>.<mac>`. It holds the key of
/// its recipient, so that a store finds everything about the recipient in one place with one look.
public record ChallengeId(String id, RecipientKey recipient) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([0-9]{1,6})\\.([A-Za-z0-9_-]{22})");

    public ChallengeId {
        Require.matches("challengeId", id, ID, "1 to 64 letters, digits, _ and -");
    }

    /// What a client sent, or empty if it cannot be one.
    public static Optional<ChallengeId> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new ChallengeId(
                        parts.group(1), new RecipientKey(Integer.parseInt(parts.group(2)), parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return id + "." + recipient.pepper() + "." + recipient.mac();
    }
}
