package dev.stoa.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Part of a list.
///
/// @param items at most as many as the request's limit
/// @param next where the next page starts, absent on the last page; give it back in [PageRequest#after]
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
