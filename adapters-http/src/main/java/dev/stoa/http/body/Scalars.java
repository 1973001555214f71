package dev.stoa.http.body;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads single values without guessing: no number from a text, no text from a number, no rounding.
final class Scalars {

    private static final int MAX_EXPONENT = 30;

    private Scalars() {}

    static @Nullable Object read(Class<?> type, JsonNode node, String pointer, Faults faults) {
        if (type == String.class) {
            return node.isString() ? node.getStringValue() : wrong(pointer, "a text", faults);
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? (Object) node.getBooleanValue() : wrong(pointer, "true or false", faults);
        }
        if (type == int.class || type == Integer.class) {
            Object value = whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE, pointer, faults);
            return value instanceof Long number ? (Object) number.intValue() : null;
        }
        if (type == long.class || type == Long.class) {
            return whole(node, Long.MIN_VALUE, Long.MAX_VALUE, pointer, faults);
        }
        if (type == double.class || type == Double.class) {
            return node.isNumber() ? (Object) node.getDoubleValue() : wrong(pointer, "a number", faults);
        }
        if (type.isEnum()) {
            return constant(type, node, pointer, faults);
        }
        return time(type, node, pointer, faults);
    }

    private static @Nullable Object whole(JsonNode node, long min, long max, String pointer, Faults faults) {
        if (!node.isNumber() || Double.isInfinite(node.getDoubleValue())) {
            return wrong(pointer, "a whole number", faults);
        }
        BigDecimal number = node.getBigDecimalValue();
        if (Math.abs((long) number.scale()) > MAX_EXPONENT
                || number.stripTrailingZeros().scale() > 0) {
            return wrong(pointer, "a whole number", faults);
        }
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            faults.add(pointer, "range", "%s must be %d to %d".formatted(Faults.name(pointer), min, max));
            return null;
        }
        return number.longValueExact();
    }

    /// Constants are written in lower case, such as `in_transit` for `IN_TRANSIT`.
    private static @Nullable Object constant(Class<?> type, JsonNode node, String pointer, Faults faults) {
        Object[] constants = type.getEnumConstants();
        String given = node.isString() ? node.getStringValue() : "";
        return Stream.of(constants)
                .filter(each -> word(each).equals(given))
                .findFirst()
                .orElseGet(() -> wrong(
                        pointer,
                        "one of " + Stream.of(constants).map(Scalars::word).collect(Collectors.joining(", ")),
                        faults));
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object time(Class<?> type, JsonNode node, String pointer, Faults faults) {
        if (type == Instant.class) {
            return parsed(Instant::parse, node, pointer, "a time such as 2026-01-01T00:00:00.000Z", faults);
        }
        if (type == LocalDate.class) {
            return parsed(LocalDate::parse, node, pointer, "a date such as 2026-01-01", faults);
        }
        if (type == Duration.class) {
            return parsed(Duration::parse, node, pointer, "a duration such as PT15M", faults);
        }
        throw new IllegalStateException("a request record holds a " + type + ", which bodies cannot");
    }

    private static @Nullable Object parsed(
            Function<String, Object> parse, JsonNode node, String pointer, String allowed, Faults faults) {
        try {
            return node.isString() ? parse.apply(node.getStringValue()) : wrong(pointer, allowed, faults);
        } catch (DateTimeException e) {
            return wrong(pointer, allowed, faults);
        }
    }

    private static @Nullable Object wrong(String pointer, String expected, Faults faults) {
        faults.add(pointer, "type", "%s must be %s".formatted(Faults.name(pointer), expected));
        return null;
    }
}
