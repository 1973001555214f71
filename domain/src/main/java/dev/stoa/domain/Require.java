package dev.stoa.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/// The checks of compact constructors. Each throws [InvalidInputException] naming the field and what is allowed.
public final class Require {

    /// The longest id or key a port accepts, in bytes of UTF-8.
    public static final int MAX_KEY_BYTES = 1024;

    /// The end of the year 9999, in seconds since 1970: what every backend can keep and every client can read.
    private static final long LATEST = 253_402_300_799L;

    private Require() {}

    /// An id or key: any Unicode text of 1 to 1,024 bytes of UTF-8 without unpaired surrogates.
    public static String key(String field, String value) {
        return utf8(field, value, 1, MAX_KEY_BYTES);
    }

    /// Text of `min` to `max` characters (code points), well-formed.
    public static String text(String field, String value, int min, int max) {
        wellFormed(field, value);
        int length = value.codePointCount(0, value.length());
        if (length < min || length > max) {
            throw new InvalidInputException(
                    field, "length", "%s has %d characters; allowed are %d to %d".formatted(field, length, min, max));
        }
        return value;
    }

    public static String matches(String field, String value, Pattern pattern, String allowed) {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidInputException(field, "format", "%s must be %s".formatted(field, allowed));
        }
        return value;
    }

    /// A currency that money can be in; ISO 4217 also has codes for gold, for tests and for none at all.
    public static CurrencyUnit currency(String field, CurrencyUnit currency) {
        if (currency.isPseudoCurrency()) {
            throw new InvalidInputException(
                    field, "format", "%s is no currency that people pay in".formatted(currency.getCode()));
        }
        return currency;
    }

    public static long range(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new InvalidInputException(
                    field, "range", "%s is %d; allowed is %d to %d".formatted(field, value, min, max));
        }
        return value;
    }

    public static int range(String field, int value, int min, int max) {
        return (int) range(field, (long) value, min, max);
    }

    /// A moment of the years 1970 to 9999, cut to whole milliseconds.
    public static Instant moment(String field, Instant moment) {
        range(field, moment.getEpochSecond(), 0, LATEST);
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /// An unmodifiable copy of at most `max` items.
    public static <T> List<T> atMost(String field, List<T> items, int max) {
        range(field + " count", items.size(), 0, max);
        return List.copyOf(items);
    }

    private static String utf8(String field, String value, int min, int max) {
        wellFormed(field, value);
        int length = Utf8.length(value);
        if (length < min || length > max) {
            throw new InvalidInputException(
                    field, "length", "%s has %d bytes; allowed are %d to %d".formatted(field, length, min, max));
        }
        return value;
    }

    private static void wellFormed(String field, String value) {
        if (!Utf8.isWellFormed(value)) {
            throw new InvalidInputException(field, "format", field + " holds half of a surrogate pair");
        }
    }
}
