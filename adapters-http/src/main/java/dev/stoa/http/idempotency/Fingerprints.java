package dev.stoa.http.idempotency;

import dev.stoa.domain.idempotency.Fingerprint;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletionException;

/// Hashes what a request says: its query and its body, byte by byte.
final class Fingerprints {

    private Fingerprints() {}

    static Fingerprint of(HttpRequest<?> request) {
        MessageDigest digest = sha256();
        digest.update(request.getUri().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(body(request));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /// Waits for the whole body on a virtual thread; the route still gets all of it.
    private static byte[] body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            throw new IllegalStateException("a request of another server: " + request.getClass());
        }
        CloseableByteBody copy = server.byteBody().split(SplitBackpressureMode.FASTEST);
        try (CloseableAvailableByteBody whole = copy.buffer().join()) {
            return whole.toByteArray();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
