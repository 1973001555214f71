package dev.stoa.application.catalog;

import dev.stoa.application.cache.Answer;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.cache.Codec;
import dev.stoa.application.cache.Loader;
import dev.stoa.application.cache.ReadThrough;
import dev.stoa.domain.Page;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Products as shoppers read them: from the cache, which [CatalogChanges] keeps right.
///
/// What is loaded asks the tree of categories itself, not its cached copy, so that a tree that changes meanwhile
/// takes the list away with it.
public final class ProductReading {

    /// What the cache keeps of a page.
    public record Shelf(Page<Product> page) {}

    private final Products products;
    private final ProductSearch search;
    private final Categories categories;
    private final ReadThrough<Slug, Product> bySlug;
    private final ReadThrough<Sku, Product> bySku;
    private final ReadThrough<ProductQuestion, Shelf> pages;
    private final ReadThrough<SearchQuestion, SearchResult> searches;

    public ProductReading(Products products, ProductSearch search, Categories categories, Caches caches) {
        this.products = products;
        this.search = search;
        this.categories = categories;
        this.bySlug = caches.readThrough(
                new CacheName("product"),
                Codec.of(Product.class),
                ReadingPolicies.ONE,
                Slug::value,
                Loader.each(products::bySlug).tagged((slug, product) -> Set.of(CatalogTags.slug(slug))));
        this.bySku = caches.readThrough(
                new CacheName("product-by-sku"),
                Codec.of(Product.class),
                ReadingPolicies.ONE,
                Sku::value,
                ((Loader<Sku, Product>) this::sold)
                        .tagged((sku, product) -> Set.of(product.map(Product::slug)
                                .map(CatalogTags::slug)
                                .orElse(CatalogTags.PRODUCTS))));
        this.pages = caches.readThrough(
                new CacheName("product-page"),
                Codec.of(Shelf.class),
                ReadingPolicies.LIST,
                ProductQuestion::key,
                Loader.each(this::shelf).tagged((question, shelf) -> tags(question)));
        this.searches = caches.readThrough(
                new CacheName("search"),
                Codec.of(SearchResult.class),
                ReadingPolicies.LIST,
                SearchQuestion::key,
                Loader.each(this::found).tagged((question, result) -> tags(question)));
    }

    /// The product of this slug, archived or not.
    public Answer<Product> bySlug(Slug slug) {
        return bySlug.look(slug);
    }

    /// The products of these SKUs, archived or not, in the order asked; those there are none of are left out.
    public List<Product> bySkus(List<Sku> skus) {
        return List.copyOf(bySku.getAll(skus).values());
    }

    private Map<Sku, Product> sold(List<Sku> skus) {
        return products.bySkus(skus).stream().collect(Collectors.toMap(Product::sku, Function.identity()));
    }

    /// @throws dev.stoa.domain.InvalidInputException if the page's start was not made by this list
    public Answer<Shelf> page(ProductQuestion question) {
        return pages.look(question);
    }

    /// @throws dev.stoa.domain.InvalidInputException if the page's start was not made by this search
    public Answer<SearchResult> search(SearchQuestion question) {
        return searches.look(question);
    }

    private Optional<Shelf> shelf(ProductQuestion question) {
        return Optional.of(new Shelf(products.page(filter(question), question.sort(), question.page())));
    }

    private Optional<SearchResult> found(SearchQuestion question) {
        return Optional.of(search.search(question.within(within(question.category())), question.page()));
    }

    private Set<CacheTag> tags(ProductQuestion question) {
        Set<CacheTag> tags = new HashSet<>(CatalogTags.of(filter(question)));
        question.category().ifPresent(category -> tags.add(CatalogTags.CATEGORIES));
        return tags;
    }

    private static Set<CacheTag> tags(SearchQuestion question) {
        return question.category().isPresent()
                ? Set.of(CatalogTags.PRODUCTS, CatalogTags.CATEGORIES)
                : Set.of(CatalogTags.PRODUCTS);
    }

    /// What the products of this list have in common, the categories under the one asked for included.
    public ProductFilter filter(ProductQuestion question) {
        return new ProductFilter(within(question.category()), question.merchant(), question.tag());
    }

    private Set<Slug> within(Optional<Slug> category) {
        List<Slug> asked = category.stream().toList();
        return asked.isEmpty() ? Set.of() : new CategoryTree(categories.all()).within(asked.getFirst());
    }
}
