package dev.stoa.http.catalog;

import dev.stoa.application.catalog.CategoryTree;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A category with everything under it.
///
/// @param parent null at the top
/// @param path the slugs from the top down to this one
/// @param children by name
@Serdeable
public record CategoryJson(
        String slug,
        String name,
        @Nullable String parent,
        List<String> path,
        List<CategoryJson> children,
        long version) {

    /// The whole tree.
    @Serdeable
    public record Tree(List<CategoryJson> data) {}

    public static Tree tree(CategoryTree tree) {
        Map<Slug, List<Category>> children = tree.children();
        return new Tree(tree.top().stream().map(top -> of(top, tree, children)).toList());
    }

    public static CategoryJson of(Category category, CategoryTree tree) {
        return of(category, tree, tree.children());
    }

    private static CategoryJson of(Category category, CategoryTree tree, Map<Slug, List<Category>> children) {
        return new CategoryJson(
                category.slug().value(),
                category.name(),
                category.parent().map(Slug::value).orElse(null),
                tree.path(category.slug()).stream()
                        .map(each -> each.slug().value())
                        .toList(),
                children.getOrDefault(category.slug(), List.of()).stream()
                        .map(child -> of(child, tree, children))
                        .toList(),
                category.version());
    }
}
