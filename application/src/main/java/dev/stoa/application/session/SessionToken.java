package dev.stoa.application.session;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.TokenHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret a client shows: `<bucket>.<32 random bytes in base64url>`. It is never stored and never printed.
public record SessionToken(String value) {

    private static final int RANDOM_BYTES = 32;
    private static final Pattern SHAPE =
            Pattern.compile("(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.[A-Za-z0-9_-]{43}");

    /// A new token for a session of `principal`.
    public static SessionToken next(Principal principal, SecureRandom random) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        return new SessionToken(principal.bucket() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// What a client sent, or empty if it cannot be a token.
    public static Optional<SessionToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    /// What a store may know of it.
    public TokenHash hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Utf8.bytes(value));
            return new TokenHash(
                    Integer.parseInt(value, 0, value.indexOf('.'), 10),
                    HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
