package dev.stoa.http.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The key operators show. Only its hash is kept, and comparing takes the same time for any wrong key.
public final class OperatorKey {

    private final byte[] hash;

    public OperatorKey(String key) {
        this.hash = sha256(key);
    }

    public boolean matches(String shown) {
        return MessageDigest.isEqual(hash, sha256(shown));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
