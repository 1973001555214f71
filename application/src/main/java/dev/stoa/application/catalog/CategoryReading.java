package dev.stoa.application.catalog;

import dev.stoa.application.cache.Answer;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.cache.Codec;
import dev.stoa.application.cache.Loader;
import dev.stoa.application.cache.ReadThrough;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.catalog.Categories;
import java.util.Optional;
import java.util.Set;

/// The tree of categories as shoppers read it: from the cache, which [CatalogChanges] keeps right.
public final class CategoryReading {

    private static final String WHOLE = "tree";

    private final ReadThrough<String, CategoryTree> trees;

    public CategoryReading(Categories categories, Caches caches) {
        this.trees = caches.readThrough(
                new CacheName("category"),
                Codec.of(CategoryTree.class),
                ReadingPolicies.ONE,
                name -> name,
                Loader.<String, CategoryTree>each(name -> Optional.of(new CategoryTree(categories.all())))
                        .tagged((name, tree) -> Set.of(CatalogTags.CATEGORIES)));
    }

    /// Always there, if perhaps empty.
    public Answer<CategoryTree> tree() {
        return trees.look(WHOLE);
    }
}
