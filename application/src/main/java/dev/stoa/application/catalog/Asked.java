package dev.stoa.application.catalog;

import dev.stoa.domain.Utf8;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text of a question, under which its answer is cached: different for different questions, of bounded length.
final class Asked {

    private static final int MAX = 256;

    private Asked() {}

    static String text(Object... parts) {
        String text = Arrays.stream(parts).map(Asked::part).collect(Collectors.joining("&"));
        return text.length() <= MAX ? text : digest(text);
    }

    private static String part(Object part) {
        return part instanceof Optional<?> optional
                ? optional.map(value -> "=" + encoded(value)).orElse("")
                : encoded(part);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Utf8.bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
