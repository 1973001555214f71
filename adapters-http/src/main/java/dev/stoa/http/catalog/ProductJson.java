package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A product that is for sale.
///
/// @param category its most exact category; null if it has none
/// @param merchant null if the shop itself sells it
/// @param available how many can be bought now
/// @param version 1 at creation, one more with each change; `available` changes without it
@Serdeable
public record ProductJson(
        String id,
        String sku,
        String slug,
        String name,
        String description,
        MoneyJson price,
        @Nullable String category,
        @Nullable String merchant,
        List<String> tags,
        long available,
        long version) {

    /// @param stock by SKU; one that is not in it was never stocked
    public static ProductJson of(Product product, Map<Sku, Stock> stock) {
        Stock known = stock.get(product.sku());
        return new ProductJson(
                product.id().value(),
                product.sku().value(),
                product.slug().value(),
                product.name(),
                product.description(),
                MoneyJson.of(product.price()),
                product.category().map(Slug::value).orElse(null),
                product.merchant().map(Slug::value).orElse(null),
                List.copyOf(product.tags()),
                known == null ? 0 : known.available(),
                product.version());
    }
}
