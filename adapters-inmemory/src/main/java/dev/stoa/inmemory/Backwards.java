package dev.stoa.inmemory;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.List;
import java.util.Optional;

/// Pages through a list that only grows, from its end: a place in it never changes, so neither does a page's end.
public final class Backwards {

    private Backwards() {}

    /// @throws InvalidInputException if `request.after()` was not made here
    public static <T> Page<T> page(List<T> list, PageRequest request) {
        int end = request.after()
                .map(Backwards::place)
                .map(place -> Math.min(place, list.size()))
                .orElse(list.size());
        int start = Math.max(0, end - request.limit());
        return new Page<>(
                list.subList(start, end).reversed(),
                start > 0 ? Optional.of(Integer.toString(start)) : Optional.empty());
    }

    private static int place(String after) {
        try {
            return Integer.parseUnsignedInt(after);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("cursor", "format", "the cursor was not made by this list");
        }
    }
}
