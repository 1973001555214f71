package dev.stoa.inmemory.catalog;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.SearchText;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.inmemory.Memory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Categories in memory: an immutable tree, replaced as a whole by one writer at a time.
public final class InMemoryCategories implements Categories {

    private static final Comparator<Category> ORDER = Comparator.<Category, String>comparing(
                    category -> SearchText.fold(category.name()), Utf8.ORDER)
            .thenComparing(category -> category.slug().value(), Utf8.ORDER);

    private record Tree(Map<Slug, Category> bySlug, List<Category> sorted) {}

    private final Memory memory;
    private volatile Tree tree = new Tree(Map.of(), List.of());

    public InMemoryCategories(Memory memory) {
        this.memory = memory;
    }

    @Override
    public synchronized CategoryOutcome create(Slug slug, String name, Optional<Slug> parent) {
        memory.now();
        Category taken = tree.bySlug().get(slug);
        return taken == null ? place(new Category(slug, name, parent, 1)) : new CategoryOutcome.SlugTaken(taken);
    }

    @Override
    public synchronized CategoryOutcome change(Slug slug, long expectedVersion, String name, Optional<Slug> parent) {
        memory.now();
        Category before = tree.bySlug().get(slug);
        if (before == null) {
            return new CategoryOutcome.Absent();
        }
        return before.version() == expectedVersion
                ? place(new Category(slug, name, parent, expectedVersion + 1))
                : new CategoryOutcome.Stale(before);
    }

    @Override
    public Optional<Category> bySlug(Slug slug) {
        memory.now();
        return Optional.ofNullable(tree.bySlug().get(slug));
    }

    @Override
    public List<Category> all() {
        memory.now();
        return tree.sorted();
    }

    private CategoryOutcome place(Category category) {
        Map<Slug, Category> next = new HashMap<>(tree.bySlug());
        next.put(category.slug(), category);
        if (category.parent().filter(parent -> !next.containsKey(parent)).isPresent()) {
            return new CategoryOutcome.ParentAbsent();
        }
        if (loops(category, next)) {
            return new CategoryOutcome.Cycle();
        }
        if (next.size() > MAX || next.values().stream().anyMatch(each -> depth(each, next) > MAX_DEPTH)) {
            return new CategoryOutcome.TooLarge();
        }
        tree = new Tree(Map.copyOf(next), next.values().stream().sorted(ORDER).toList());
        return new CategoryOutcome.Saved(category);
    }

    private static boolean loops(Category category, Map<Slug, Category> all) {
        Category above = parent(category, all);
        while (above != null && !above.slug().equals(category.slug())) {
            above = parent(above, all);
        }
        return above != null;
    }

    private static int depth(Category category, Map<Slug, Category> all) {
        int depth = 0;
        for (Category at = category; at != null; at = parent(at, all)) {
            depth++;
        }
        return depth;
    }

    private static @Nullable Category parent(Category category, Map<Slug, Category> all) {
        return category.parent().map(all::get).orElse(null);
    }
}
