package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.application.catalog.feed.Tally.Result;
import dev.stoa.domain.Ids;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Brings products of a feed into the shop: creates what is new, changes what differs, and leaves the rest alone,
/// so that the same feed twice changes nothing.
///
/// A product keeps its slug whatever its name becomes: links to it stay right. A product an operator archived stays
/// archived.
public final class Stocking {

    static final int BATCH = 500;

    private static final int TRIES = 5;

    private final CatalogChanges changes;
    private final Products products;
    private final Inventory inventory;
    private final Ids ids;

    public Stocking(CatalogChanges changes, Products products, Inventory inventory, Ids ids) {
        this.changes = changes;
        this.products = products;
        this.inventory = inventory;
        this.ids = ids;
    }

    /// The helper that finds categories and merchants for one import.
    Aisles aisles() {
        return new Aisles(changes);
    }

    /// @param batch at most [#BATCH]
    void stock(List<FeedProduct> batch, Aisles aisles, Tally tally) {
        List<Sku> skus = batch.stream().map(FeedProduct::sku).distinct().toList();
        Map<Sku, Product> known = new HashMap<>();
        products.bySkus(skus).forEach(product -> known.put(product.sku(), product));
        Map<Sku, Stock> onHand = new HashMap<>(inventory.stock(skus));
        for (FeedProduct wanted : batch) {
            try {
                tally.add(stock(wanted, aisles, known, onHand));
            } catch (InvalidInputException e) {
                tally.reject(wanted.line(), e);
            }
        }
    }

    private Result stock(FeedProduct wanted, Aisles aisles, Map<Sku, Product> known, Map<Sku, Stock> onHand) {
        Product before = known.get(wanted.sku());
        Product after = save(wanted, before, aisles);
        known.put(after.sku(), after);
        boolean counted = count(wanted, onHand);
        if (before == null) {
            return Result.CREATED;
        }
        return counted || after.version() != before.version() ? Result.CHANGED : Result.UNCHANGED;
    }

    private Product save(FeedProduct wanted, @Nullable Product known, Aisles aisles) {
        Product at = known;
        for (int i = 0; i < TRIES; i++) {
            if (at != null && !at.active()) {
                throw new InvalidInputException("sku", "archived", wanted.sku() + " is archived");
            }
            ProductDetails details = details(wanted, slug(wanted, at, i), aisles);
            if (at != null && at.details().equals(details)) {
                return at;
            }
            ProductOutcome outcome = at == null
                    ? changes.create(new ProductId(ids.next("prd")), wanted.sku(), details)
                    : changes.change(at.id(), at.version(), details);
            if (outcome instanceof ProductOutcome.Saved saved) {
                return saved.product();
            }
            at = current(outcome, at);
        }
        throw new InvalidInputException("sku", "busy", wanted.sku() + " is being changed by somebody else");
    }

    /// What to go on from after a refusal: somebody else was quicker, or the slug is in use.
    private static @Nullable Product current(ProductOutcome refusal, @Nullable Product before) {
        return switch (refusal) {
            case ProductOutcome.SkuTaken taken -> taken.by();
            case ProductOutcome.Stale stale -> stale.current();
            case ProductOutcome.Saved saved -> saved.product();
            case ProductOutcome.SlugTaken taken -> before;
            case ProductOutcome.Absent absent -> before;
        };
    }

    /// The name makes the slug, then name and SKU, then the SKU and a number: many gifts share a name.
    private static Slug slug(FeedProduct wanted, @Nullable Product known, int attempt) {
        if (known != null) {
            return known.slug();
        }
        return switch (attempt) {
            case 0 -> Slug.of(wanted.name(), "product");
            case 1 -> Slug.of(wanted.sku() + " " + wanted.name(), "product");
            default -> Slug.of(wanted.sku() + " " + attempt, "product-" + attempt);
        };
    }

    private static ProductDetails details(FeedProduct wanted, Slug slug, Aisles aisles) {
        return new ProductDetails(
                slug,
                wanted.name(),
                wanted.description(),
                wanted.price(),
                aisles.category(wanted.category()),
                wanted.merchant().map(aisles::merchant),
                wanted.tags());
    }

    private boolean count(FeedProduct wanted, Map<Sku, Stock> onHand) {
        Optional<Stock> now = Optional.ofNullable(onHand.get(wanted.sku()));
        OptionalLong target = wanted.stock().isPresent() || now.isPresent() ? wanted.stock() : wanted.firstStock();
        if (target.isEmpty()
                || now.map(Stock::onHand)
                        .filter(units -> units == target.getAsLong())
                        .isPresent()) {
            return false;
        }
        onHand.put(wanted.sku(), inventory.setOnHand(wanted.sku(), target.getAsLong()));
        return true;
    }
}
