package dev.stoa.domain;

import java.util.Optional;

/// Which part of a list is wanted.
///
/// @param limit 1 to 100 items
/// @param after the [Page#next] of the page before, or empty for the first page
public record PageRequest(int limit, Optional<String> after) {

    public static final int MAX_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 20;

    public PageRequest {
        Require.range("limit", limit, 1, MAX_LIMIT);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
