package dev.stoa.http;

import io.micronaut.http.HttpRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Under which name a request is found again in logs and problems (W3C Trace Context).
///
/// @param id 32 hexadecimal digits, the caller's if it sent a valid `traceparent`
/// @param requestId the caller's `X-Request-Id` if it is plain, else the trace id
/// @param flags the caller's, else not sampled
public record Trace(String id, String requestId, String flags) {

    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The trace of this request; the first call decides it.
    public static Trace of(HttpRequest<?> request) {
        return request.getAttribute(Trace.class.getName(), Trace.class).orElseGet(() -> {
            Trace trace = read(
                    request.getHeaders().get("traceparent"),
                    request.getHeaders().get("X-Request-Id"));
            request.setAttribute(Trace.class.getName(), trace);
            return trace;
        });
    }

    /// The field to pass on: the same trace, this server as the parent.
    public String parent() {
        return "00-" + id + "-" + hex(8) + "-" + flags;
    }

    private static Trace read(@Nullable String parent, @Nullable String requestId) {
        var matcher = PARENT.matcher(parent == null ? "" : parent);
        boolean given = matcher.matches();
        String id = given ? matcher.group(1) : hex(16);
        String name = requestId != null && PLAIN.matcher(requestId).matches() ? requestId : id;
        return new Trace(id, name, given ? matcher.group(2) : "00");
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
