package dev.stoa.domain;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/// The order and size of text as every backend sees it: unsigned UTF-8 bytes.
///
/// `String.compareTo` orders by UTF-16 units, which puts U+1F600 before U+FF5E; Redis and Postgres (`COLLATE "C"`)
/// do the opposite. Any order that a port shows uses this one.
public final class Utf8 {

    /// Byte order. Code points in order are UTF-8 bytes in order, so no bytes are made.
    public static final Comparator<String> ORDER = Utf8::compare;

    private Utf8() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The number of bytes `text` takes in UTF-8.
    public static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    /// Whether every surrogate has its pair, so that the text survives a round trip through UTF-8.
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)
                    && (Character.isLowSurrogate(c)
                            || ++i == text.length()
                            || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String a, String b) {
        int both = Math.min(a.length(), b.length());
        int at = 0;
        while (at < both && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at == both
                ? Integer.compare(a.length(), b.length())
                : Integer.compare(rank(a.charAt(at)), rank(b.charAt(at)));
    }

    /// Surrogates (which encode U+10000 and up) rank above every other character.
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
