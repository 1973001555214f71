package dev.stoa.redis;

import dev.stoa.domain.Utf8;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A constant Lua text and the digest Redis knows it by.
///
/// Every script takes the time as its first argument: empty in production, where it reads the server's clock once, or
/// milliseconds since the epoch in tests.
public record Script(String text, String sha1) {

    /// The first lines of every script: `now` in whole milliseconds.
    private static final String NOW = """
            local now = tonumber(ARGV[1])
            if not now then
              local t = redis.call('TIME')
              now = t[1] * 1000 + math.floor(t[2] / 1000)
            end
            """;

    public static Script of(String body) {
        String text = NOW + body;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(Utf8.bytes(text));
            return new Script(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
