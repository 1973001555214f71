package dev.stoa.postgres;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Pages of lists whose items have numbered places: a cursor is the place of a page's last item.
public final class Places {

    private Places() {}

    /// The place after which a page starts; `otherwise` for the first page.
    public static long after(PageRequest request, long otherwise) {
        return request.after().map(Places::parsed).orElse(otherwise);
    }

    /// @param found one item more than the page holds, if there is one
    public static <T> Page<T> page(List<T> found, PageRequest request, ToLongFunction<T> place) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<T> shown = found.subList(0, request.limit());
        return new Page<>(shown, Optional.of(Long.toString(place.applyAsLong(shown.getLast()))));
    }

    private static long parsed(String after) {
        try {
            return Long.parseUnsignedLong(after);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("cursor", "format", "the cursor was not made by this list");
        }
    }
}
