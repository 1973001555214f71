package dev.stoa.application.catalog;

import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.Slug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The categories as a tree, as of one moment.
public record CategoryTree(List<Category> all) {

    public CategoryTree {
        all = List.copyOf(all);
    }

    public Optional<Category> find(Slug slug) {
        return all.stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    public List<Category> top() {
        return all.stream().filter(category -> category.parent().isEmpty()).toList();
    }

    /// The categories directly under each category, in the order of the list.
    public Map<Slug, List<Category>> children() {
        Map<Slug, List<Category>> children = new HashMap<>();
        all.forEach(category -> category.parent()
                .ifPresent(parent -> children.computeIfAbsent(parent, slug -> new ArrayList<>())
                        .add(category)));
        return children;
    }

    /// The category and everything under it; only itself if there is no such category.
    public Set<Slug> within(Slug slug) {
        Map<Slug, List<Category>> children = children();
        Set<Slug> within = new LinkedHashSet<>();
        Deque<Slug> open = new ArrayDeque<>(List.of(slug));
        while (!open.isEmpty()) {
            Slug next = open.pop();
            if (within.add(next)) {
                children.getOrDefault(next, List.of()).forEach(child -> open.push(child.slug()));
            }
        }
        return within;
    }

    /// From the top down to the category itself.
    public List<Category> path(Slug slug) {
        Deque<Category> path = new ArrayDeque<>();
        Optional<Category> at = find(slug);
        while (at.isPresent()) {
            path.push(at.get());
            at = at.get().parent().flatMap(this::find);
        }
        return List.copyOf((Collection<Category>) path);
    }
}
