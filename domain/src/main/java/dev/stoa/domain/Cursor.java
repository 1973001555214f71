package dev.stoa.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a page ended, as text: the name of the list and the parts of the last item's sort key.
///
/// All families write cursors like this, so that a page can be continued after a change of the backend.
public final class Cursor {

    private Cursor() {}

    public static String of(String list, Object... parts) {
        return Stream.concat(Stream.of(list), Arrays.stream(parts).map(Object::toString))
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(Utf8.bytes(part)))
                .collect(Collectors.joining("."));
    }

    /// The parts after the list's name.
    ///
    /// @throws InvalidInputException if the cursor is of another list or has another number of parts
    public static List<String> parts(String list, int count, String cursor) {
        List<String> parts;
        try {
            parts = Arrays.stream(cursor.split("\\.", -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
        if (parts.size() != count + 1 || !parts.getFirst().equals(list)) {
            throw foreign();
        }
        return parts.subList(1, parts.size());
    }

    /// A page of the first `limit` of the items found, with a cursor if there are more.
    public static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Optional.of(cursor.apply(items.getLast())) : Optional.empty());
    }

    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw foreign();
        }
    }

    private static InvalidInputException foreign() {
        return new InvalidInputException("cursor", "format", "this cursor was not made by this list");
    }
}
