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
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.inventory.Inventory;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
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

    /// Where the products of one feed go, up to [#BATCH] at a time.
    interface Intake {
        void take(List<FeedProduct> batch, Tally tally);
    }

    /// Into the shop.
    Intake open() {
        Aisles aisles = new Aisles(changes);
        return (batch, tally) -> each(batch, tally, (wanted, shelf) -> stock(wanted, aisles, shelf));
    }

    /// Nowhere: only what would become of them is counted.
    Intake rehearse() {
        return (batch, tally) -> each(batch, tally, (wanted, shelf) -> shelf.compare(wanted));
    }

    private void each(List<FeedProduct> batch, Tally tally, BiFunction<FeedProduct, Shelf, Result> fate) {
        Shelf shelf = Shelf.of(batch, products, inventory);
        for (FeedProduct wanted : batch) {
            try {
                tally.add(fate.apply(wanted, shelf));
            } catch (InvalidInputException e) {
                tally.reject(wanted.line(), e);
            }
        }
    }

    private Result stock(FeedProduct wanted, Aisles aisles, Shelf shelf) {
        Product before = shelf.products().get(wanted.sku());
        Product after = save(wanted, before, aisles);
        shelf.products().put(after.sku(), after);
        boolean counted = count(wanted, shelf);
        if (before == null) {
            return Result.CREATED;
        }
        return counted || after.version() != before.version() ? Result.CHANGED : Result.UNCHANGED;
    }

    private Product save(FeedProduct wanted, @Nullable Product known, Aisles aisles) {
        Product at = known;
        for (int i = 0; i < TRIES; i++) {
            Shelf.requireActive(at);
            ProductDetails details = wanted.details(
                    slug(wanted, at, i),
                    aisles.category(wanted.category()),
                    wanted.merchant().map(aisles::merchant));
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
            case 0 -> wanted.slug();
            case 1 -> Slug.of(wanted.sku() + " " + wanted.name(), "product");
            default -> Slug.of(wanted.sku() + " " + attempt, "product-" + attempt);
        };
    }

    private boolean count(FeedProduct wanted, Shelf shelf) {
        OptionalLong units = shelf.recount(wanted);
        units.ifPresent(number -> shelf.onHand().put(wanted.sku(), inventory.setOnHand(wanted.sku(), number)));
        return units.isPresent();
    }
}
