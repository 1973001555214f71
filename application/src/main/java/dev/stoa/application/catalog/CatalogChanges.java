package dev.stoa.application.catalog;

import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.MerchantOutcome;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.OfferOutcome;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The one way the catalog is changed: makes the change, then takes what it touched out of the caches.
public final class CatalogChanges {

    private final Products products;
    private final Categories categories;
    private final Merchants merchants;
    private final Offers offers;
    private final Consumer<Set<CacheTag>> invalidation;

    /// @param invalidation makes everything cached under these tags a miss
    public CatalogChanges(
            Products products,
            Categories categories,
            Merchants merchants,
            Offers offers,
            Consumer<Set<CacheTag>> invalidation) {
        this.products = products;
        this.categories = categories;
        this.merchants = merchants;
        this.offers = offers;
        this.invalidation = invalidation;
    }

    public ProductOutcome create(ProductId id, Sku sku, ProductDetails details) {
        return touched(Optional.empty(), products.create(id, sku, details));
    }

    public ProductOutcome change(ProductId id, long expectedVersion, ProductDetails details) {
        Optional<Product> before = products.byId(id);
        return touched(before, products.change(id, expectedVersion, details));
    }

    public ProductOutcome mark(ProductId id, long expectedVersion, Product.Status status) {
        Optional<Product> before = products.byId(id);
        return touched(before, products.mark(id, expectedVersion, status));
    }

    public CategoryOutcome createCategory(Slug slug, String name, Optional<Slug> parent) {
        return touched(categories.create(slug, name, parent));
    }

    public CategoryOutcome changeCategory(Slug slug, long expectedVersion, String name, Optional<Slug> parent) {
        return touched(categories.change(slug, expectedVersion, name, parent));
    }

    public MerchantOutcome createMerchant(Slug slug, String name, String description) {
        return touched(slug, merchants.create(slug, name, description));
    }

    public MerchantOutcome changeMerchant(Slug slug, long expectedVersion, String name, String description) {
        return touched(slug, merchants.change(slug, expectedVersion, name, description));
    }

    public OfferOutcome createOffer(OfferId id, OfferDetails details) {
        return touched(details, offers.create(id, details));
    }

    public OfferOutcome changeOffer(OfferId id, long expectedVersion, OfferDetails details) {
        Optional<OfferDetails> before = offers.byId(id).map(offer -> offer.details());
        return touched(before.orElse(details), offers.change(id, expectedVersion, details));
    }

    /// If another writer came between reading and changing, the change was refused and touched nothing.
    private ProductOutcome touched(Optional<Product> before, ProductOutcome outcome) {
        if (outcome instanceof ProductOutcome.Saved saved) {
            Set<CacheTag> tags = new HashSet<>(CatalogTags.touchedBy(saved.product()));
            before.ifPresent(product -> tags.addAll(CatalogTags.touchedBy(product)));
            invalidation.accept(tags);
        }
        return outcome;
    }

    private CategoryOutcome touched(CategoryOutcome outcome) {
        if (outcome instanceof CategoryOutcome.Saved) {
            invalidation.accept(Set.of(CatalogTags.CATEGORIES));
        }
        return outcome;
    }

    private MerchantOutcome touched(Slug slug, MerchantOutcome outcome) {
        if (outcome instanceof MerchantOutcome.Saved) {
            invalidation.accept(Set.of(CatalogTags.merchant(slug), CatalogTags.MERCHANTS));
        }
        return outcome;
    }

    private OfferOutcome touched(OfferDetails before, OfferOutcome outcome) {
        if (outcome instanceof OfferOutcome.Saved saved) {
            invalidation.accept(Set.of(
                    CatalogTags.offer(saved.offer().id()),
                    CatalogTags.LIVE_OFFERS,
                    CatalogTags.offersOf(before.merchant())));
            invalidation.accept(
                    Set.of(CatalogTags.offersOf(saved.offer().details().merchant())));
        }
        return outcome;
    }
}
