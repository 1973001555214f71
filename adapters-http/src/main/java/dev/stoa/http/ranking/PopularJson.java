package dev.stoa.http.ranking;

import dev.stoa.application.ranking.PopularProducts.Ranked;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.http.catalog.ProductJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/// Popular products, best first.
@Serdeable
record PopularJson(List<Entry> data) {

    /// @param count views or units sold in the window
    @Serdeable
    record Entry(ProductJson product, long count, long rank) {}

    static PopularJson of(List<Ranked> products, Map<Sku, Stock> stock) {
        return new PopularJson(products.stream()
                .map(each -> new Entry(ProductJson.of(each.product(), stock), each.count(), each.rank()))
                .toList());
    }
}
