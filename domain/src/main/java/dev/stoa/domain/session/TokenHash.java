package dev.stoa.domain.session;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// What a store knows of a session's token: its SHA-256. Guessing the token back is hopeless, for it has 256 random
/// bits.
///
/// @param bucket the bucket of the session's principal, 0 to 255
/// @param sha256 64 hexadecimal digits
public record TokenHash(int bucket, String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        Require.range("bucket", bucket, 0, Principal.BUCKETS - 1);
        Require.matches("sha256", sha256, HEX, "64 hexadecimal digits");
    }
}
