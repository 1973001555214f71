package dev.stoa.http.page;

import dev.stoa.domain.InvalidInputException;
import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs cursors, so that none can be made up or carried to another list.
///
/// The signature covers the path and the query (but for `limit` and `cursor`), so a cursor only fits the question
/// it came with.
public final class Cursors {

    private static final int SIGNATURE = 16;
    private static final Set<String> NOT_THE_QUESTION = Set.of("cursor", "limit");

    private final SecretKeySpec secret;

    /// @param secret shared by all servers of one shop, kept over restarts if cursors shall outlive them
    public Cursors(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    String sign(HttpRequest<?> request, String next) {
        byte[] text = next.getBytes(StandardCharsets.UTF_8);
        byte[] signed = ByteBuffer.allocate(SIGNATURE + text.length)
                .put(signature(request, next))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    String open(HttpRequest<?> request, String cursor) {
        byte[] signed = decode(cursor);
        String next = new String(signed, SIGNATURE, signed.length - SIGNATURE, StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(signature(request, next), Arrays.copyOf(signed, SIGNATURE))) {
            throw refused();
        }
        return next;
    }

    private static byte[] decode(String cursor) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            if (signed.length >= SIGNATURE) {
                return signed;
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static InvalidInputException refused() {
        return new InvalidInputException(
                "cursor", "format", "cursor is not one that this list gave; start again without it");
    }

    private byte[] signature(HttpRequest<?> request, String next) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(question(request).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(next.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String question(HttpRequest<?> request) {
        var parameters = new TreeMap<>(request.getParameters().asMap());
        parameters.keySet().removeAll(NOT_THE_QUESTION);
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n", request.getPath() + "\n", ""));
    }
}
