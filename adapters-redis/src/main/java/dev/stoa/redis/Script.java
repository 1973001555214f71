package dev.stoa.redis;

import dev.stoa.domain.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// A constant Lua text and the digest Redis knows it by.
///
/// `ARGV[1]` is the time: empty in production, where the script reads the server's clock once, or milliseconds
/// since the epoch in tests; every script finds it as `now`. A [#changing] script also has an operation id in
/// `ARGV[2]` and a key for it, which its text does not see. A script's own arguments follow and its text sees them
/// as `args`.
///
/// @param changing whether running it twice would do its work twice
public record Script(String text, String sha1, boolean changing) {

    private static final String NOW = """
            local now = tonumber(ARGV[1])
            if not now then
              local t = redis.call('TIME')
              now = t[1] * 1000 + math.floor(t[2] / 1000)
            end
            """;

    private static final String READING = NOW + """
            local args = {unpack(ARGV, 2)}
            """;

    /// What an operation answered is kept beside its aggregate for as long as somebody may ask again.
    private static final String CHANGING = NOW + """
            local args = {unpack(ARGV, 3)}
            local operation_key = table.remove(KEYS)
            local function shown(answer)
            %s
            end
            local done = redis.call('GET', operation_key)
            if done then return shown(cmsgpack.unpack(done)) end
            local function operation()
            %s
            end
            local answer = operation()
            redis.call('SET', operation_key, cmsgpack.pack(answer), 'PX', 5000)
            return shown(answer)
            """;

    /// A script that reads, or whose second run changes nothing more and answers the same.
    public static Script reading(String body) {
        return of(READING + body, false);
    }

    /// A script whose work must be done once however often its command is sent: sent again under one operation id
    /// it answers what it answered before. It returns an array of texts, integers and such arrays, never nil or a
    /// boolean.
    public static Script changing(String body) {
        return changing(body, "return answer");
    }

    /// The same where `answer` is shown with more than is kept of it: `shown` adds that, each time it is asked for.
    public static Script changing(String body, String shown) {
        return of(CHANGING.formatted(shown, body), true);
    }

    /// The Lua text of a file in the folder of a class.
    public static String file(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static Script of(String text, boolean changing) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(Utf8.bytes(text));
            return new Script(text, HexFormat.of().formatHex(digest), changing);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
