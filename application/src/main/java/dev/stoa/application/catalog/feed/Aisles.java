package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the categories and merchants a feed names, and makes those that are missing. For one import.
final class Aisles {

    private final CatalogChanges changes;
    private final Map<List<String>, Slug> categories = new HashMap<>();
    private final Map<String, Slug> merchants = new HashMap<>();

    Aisles(CatalogChanges changes) {
        this.changes = changes;
    }

    /// The category at the end of a path of names; its slug is made of the whole path.
    Optional<Slug> category(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Slug known = categories.get(path);
        if (known == null) {
            known = create(path);
            categories.put(path, known);
        }
        return Optional.of(known);
    }

    /// What [#category] would answer.
    static Optional<Slug> slug(List<String> path) {
        return path.isEmpty() ? Optional.empty() : Optional.of(Slug.of(String.join(" ", path), "category"));
    }

    /// What [#merchant] would answer.
    static Slug slug(String merchant) {
        return Slug.of(merchant, "merchant");
    }

    Slug merchant(String name) {
        return merchants.computeIfAbsent(name, key -> {
            Slug slug = slug(key);
            changes.createMerchant(slug, name, "");
            return slug;
        });
    }

    private Slug create(List<String> path) {
        Optional<Slug> parent = category(path.subList(0, path.size() - 1));
        Slug slug = slug(path).orElseThrow();
        return switch (changes.createCategory(slug, path.getLast(), parent)) {
            case CategoryOutcome.Saved saved -> slug;
            case CategoryOutcome.SlugTaken taken -> slug;
            case CategoryOutcome.TooLarge tooLarge ->
                throw new InvalidInputException("category", "range", "the tree of categories would be too large");
            case CategoryOutcome.Stale other -> throw unexpected(slug);
            case CategoryOutcome.Absent other -> throw unexpected(slug);
            case CategoryOutcome.ParentAbsent other -> throw unexpected(slug);
            case CategoryOutcome.Cycle other -> throw unexpected(slug);
        };
    }

    private static InvalidInputException unexpected(Slug slug) {
        return new InvalidInputException("category", "format", "category %s cannot be made".formatted(slug));
    }
}
