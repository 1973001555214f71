package dev.stoa.redis;

import dev.stoa.domain.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// Writes keys as `prefix:resource:{identifier}:field`; the braces make all keys of one aggregate share a cluster
/// slot.
///
/// Plain identifiers stand as they are, all others as `~` and base64url, so that no input can reach another key,
/// slot or pattern and different identifiers never share a key.
final class Keys {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String prefix;

    Keys(String prefix) {
        this.prefix = prefix;
    }

    String key(String resource, String identifier) {
        return prefix + ":" + resource + ":{" + safe(identifier) + "}";
    }

    /// Channels are no keys and have no slot.
    String channel(String resource, String identifier) {
        return prefix + ":signal:" + resource + ":" + safe(identifier);
    }

    /// The key of an operation's answer, in the slot of the aggregate it changes.
    String operation(String key, String id) {
        return prefix + ":op:" + key.substring(key.indexOf('{'), key.indexOf('}') + 1) + ":" + id;
    }

    /// The identifier that [#safe] wrote so.
    static String plain(String safe) {
        return safe.startsWith("~") ? new String(DECODER.decode(safe.substring(1)), StandardCharsets.UTF_8) : safe;
    }

    /// An identifier as it stands in keys: without braces, colons and what globs understand.
    static String safe(String identifier) {
        return PLAIN.matcher(identifier).matches() ? identifier : "~" + BASE64.encodeToString(Utf8.bytes(identifier));
    }
}
