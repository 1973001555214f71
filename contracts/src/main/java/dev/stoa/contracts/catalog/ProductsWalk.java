package dev.stoa.contracts.catalog;

import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Walk;
import dev.stoa.domain.catalog.Product.Status;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Odd ids and SKUs, few slugs, and lists under every filter while their products change.
public final class ProductsWalk implements Walk<Products> {

    private static final List<ProductSort> SORTS = List.of(ProductSort.values());

    private record Listing(ProductFilter filter, ProductSort sort) {}

    @Override
    public List<Step<Products>> steps(Instant start) {
        Versions<ProductId> versions = new Versions<>();
        Bookmark bookmark = new Bookmark();
        return List.of(
                new Step<>("create", (products, dice) -> create(versions, products, dice)),
                new Step<>("change", (products, dice) -> change(versions, products, dice)),
                new Step<>("mark", (products, dice) -> mark(versions, products, dice)),
                new Step<>("byId", (products, dice) -> products.byId(id(dice))),
                new Step<>("bySlug", (products, dice) -> products.bySlug(Goods.slug(dice))),
                new Step<>(
                        "bySkus",
                        (products, dice) -> products.bySkus(Stream.generate(() -> sku(dice))
                                .limit(dice.nextInt(6))
                                .toList())),
                new Step<>("page", (products, dice) -> page(bookmark, ProductFilter.ALL, products, dice)),
                new Step<>("filtered page", (products, dice) -> page(bookmark, filter(dice), products, dice)));
    }

    static ProductOutcome create(Versions<ProductId> versions, Products products, Random dice) {
        return noted(versions, products.create(id(dice), sku(dice), Goods.details(dice)));
    }

    static ProductOutcome change(Versions<ProductId> versions, Products products, Random dice) {
        ProductId id = id(dice);
        return noted(versions, products.change(id, versions.of(id, dice), Goods.details(dice)));
    }

    static ProductOutcome mark(Versions<ProductId> versions, Products products, Random dice) {
        ProductId id = id(dice);
        Status status = dice.nextInt(3) == 0 ? Status.ARCHIVED : Status.ACTIVE;
        return noted(versions, products.mark(id, versions.of(id, dice), status));
    }

    private static Object page(Bookmark bookmark, ProductFilter filter, Products products, Random dice) {
        Listing listing = new Listing(filter, SORTS.get(dice.nextInt(SORTS.size())));
        return bookmark.turned(listing, products.page(filter, listing.sort(), bookmark.next(listing, dice)));
    }

    private static ProductFilter filter(Random dice) {
        Set<Slug> categories = new HashSet<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            categories.add(Goods.category(dice));
        }
        return new ProductFilter(
                categories,
                dice.nextBoolean() ? Optional.empty() : Optional.of(Goods.merchant(dice)),
                dice.nextBoolean() ? Optional.empty() : Optional.of(Goods.tag(dice)));
    }

    private static ProductOutcome noted(Versions<ProductId> versions, ProductOutcome outcome) {
        if (outcome instanceof ProductOutcome.Saved saved) {
            versions.note(saved.product().id(), saved.product().version());
        }
        return outcome;
    }

    private static ProductId id(Random dice) {
        return new ProductId(OddText.KEYS.get(dice.nextInt(OddText.KEYS.size())));
    }

    private static Sku sku(Random dice) {
        return new Sku(OddText.KEYS.get(dice.nextInt(OddText.KEYS.size())));
    }
}
