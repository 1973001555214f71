package dev.stoa.contracts.catalog;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Where a walk has come to in each of its lists.
final class Bookmark {

    private final Map<Object, String> cursors = new HashMap<>();

    /// The next page of a list, or its first one.
    PageRequest next(Object list, Random dice) {
        Optional<String> after = dice.nextInt(5) == 0 ? Optional.empty() : Optional.ofNullable(cursors.get(list));
        return new PageRequest(1 + dice.nextInt(5), after);
    }

    /// What of a page can be compared.
    <T> List<Object> turned(Object list, Page<T> page) {
        page.next().ifPresentOrElse(cursor -> cursors.put(list, cursor), () -> cursors.remove(list));
        return List.of(page.items(), page.next().isPresent());
    }
}
