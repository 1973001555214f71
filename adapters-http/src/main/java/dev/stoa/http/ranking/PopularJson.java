package dev.stoa.http.ranking;

import dev.stoa.application.ranking.PopularProducts.Ranked;
import dev.stoa.domain.catalog.Product;
import dev.stoa.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Popular products, best first.
@Serdeable
record PopularJson(List<Entry> data) {

    /// @param count views or units sold in the window
    @Serdeable
    record Entry(Item product, long count, long rank) {}

    /// As much of a product as a list of names and prices shows.
    @Serdeable
    record Item(String id, String sku, String slug, String name, MoneyJson price) {}

    static PopularJson of(List<Ranked> products) {
        return new PopularJson(products.stream()
                .map(each -> new Entry(item(each.product()), each.count(), each.rank()))
                .toList());
    }

    private static Item item(Product product) {
        return new Item(
                product.id().value(),
                product.sku().value(),
                product.slug().value(),
                product.name(),
                MoneyJson.of(product.price()));
    }
}
