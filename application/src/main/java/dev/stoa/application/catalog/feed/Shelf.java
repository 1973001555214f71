package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.feed.Tally.Result;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Product;
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

/// What the shop has of the products in a part of a feed.
record Shelf(Map<Sku, Product> products, Map<Sku, Stock> onHand) {

    static Shelf of(List<FeedProduct> batch, Products products, Inventory inventory) {
        List<Sku> skus = batch.stream().map(FeedProduct::sku).distinct().toList();
        Map<Sku, Product> known = new HashMap<>();
        products.bySkus(skus).forEach(product -> known.put(product.sku(), product));
        return new Shelf(known, new HashMap<>(inventory.stock(skus)));
    }

    /// What would become of a product.
    ///
    /// @throws InvalidInputException if it would be rejected
    Result compare(FeedProduct wanted) {
        Product known = products.get(wanted.sku());
        requireActive(known);
        Slug slug = known == null ? wanted.slug() : known.slug();
        boolean same = wanted.details(
                        slug, Aisles.slug(wanted.category()), wanted.merchant().map(Aisles::slug))
                .equals(known == null ? null : known.details());
        if (known == null) {
            return Result.CREATED;
        }
        return same && recount(wanted).isEmpty() ? Result.UNCHANGED : Result.CHANGED;
    }

    /// How many units there are to be on hand, if that is another number than now.
    OptionalLong recount(FeedProduct wanted) {
        Optional<Stock> now = Optional.ofNullable(onHand.get(wanted.sku()));
        OptionalLong target = wanted.stock().isPresent() || now.isPresent() ? wanted.stock() : wanted.firstStock();
        boolean known = target.isPresent()
                && now.filter(stock -> stock.onHand() == target.getAsLong()).isPresent();
        return known ? OptionalLong.empty() : target;
    }

    /// @throws InvalidInputException if an operator has archived it
    static void requireActive(@Nullable Product known) {
        if (known != null && !known.active()) {
            throw new InvalidInputException("sku", "archived", known.sku() + " is archived");
        }
    }
}
