package dev.stoa.application.catalog;

import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.Slug;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What cached answers of the catalog are made from, so that a change takes away those it touches and no others.
///
/// A list hangs on the narrowest condition it was filtered by; a product touches the lists of its category,
/// merchant and tags, those it was on and those it is on now.
final class CatalogTags {

    static final CacheTag CATEGORIES = new CacheTag("catalog:categories");
    static final CacheTag LIVE_OFFERS = new CacheTag("catalog:offers");
    static final CacheTag MERCHANTS = new CacheTag("catalog:merchants");

    /// Unfiltered lists and searches: any product may be on them.
    static final CacheTag PRODUCTS = new CacheTag("catalog:products");

    private static final int MAX_CATEGORIES = 32;

    private CatalogTags() {}

    static Set<CacheTag> touchedBy(Product product) {
        Set<CacheTag> tags = new HashSet<>(Set.of(PRODUCTS, slug(product.slug())));
        product.category().ifPresent(category -> tags.add(productsIn(category)));
        product.merchant().ifPresent(merchant -> tags.add(productsOf(merchant)));
        product.tags().forEach(tag -> tags.add(productsTagged(tag)));
        return tags;
    }

    static Set<CacheTag> of(ProductFilter filter) {
        if (filter.merchant().isPresent()) {
            return filter.merchant().stream().map(CatalogTags::productsOf).collect(Collectors.toSet());
        }
        if (filter.tag().isPresent()) {
            return filter.tag().stream().map(CatalogTags::productsTagged).collect(Collectors.toSet());
        }
        return filter.categories().isEmpty() || filter.categories().size() > MAX_CATEGORIES
                ? Set.of(PRODUCTS)
                : filter.categories().stream().map(CatalogTags::productsIn).collect(Collectors.toSet());
    }

    static CacheTag slug(Slug slug) {
        return new CacheTag("catalog:slug:" + slug);
    }

    static CacheTag merchant(Slug slug) {
        return new CacheTag("catalog:merchant:" + slug);
    }

    static CacheTag offer(OfferId id) {
        return new CacheTag("catalog:offer:" + Integer.toHexString(id.value().hashCode()));
    }

    static CacheTag offersOf(Slug merchant) {
        return new CacheTag("catalog:offers-of:" + merchant);
    }

    private static CacheTag productsIn(Slug category) {
        return new CacheTag("catalog:products-in:" + category);
    }

    private static CacheTag productsOf(Slug merchant) {
        return new CacheTag("catalog:products-of:" + merchant);
    }

    private static CacheTag productsTagged(String tag) {
        return new CacheTag("catalog:products-tagged:" + tag);
    }
}
