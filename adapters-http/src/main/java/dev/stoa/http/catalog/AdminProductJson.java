package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A product as operators see it.
///
/// @param status `active` or `archived`
@Serdeable
record AdminProductJson(
        String id,
        String sku,
        String slug,
        String name,
        String description,
        MoneyJson price,
        @Nullable String category,
        @Nullable String merchant,
        List<String> tags,
        String status,
        long version,
        Instant createdAt) {

    static AdminProductJson of(Product product) {
        return new AdminProductJson(
                product.id().value(),
                product.sku().value(),
                product.slug().value(),
                product.name(),
                product.description(),
                MoneyJson.of(product.price()),
                product.category().map(Slug::value).orElse(null),
                product.merchant().map(Slug::value).orElse(null),
                List.copyOf(product.tags()),
                product.status().name().toLowerCase(Locale.ROOT),
                product.version(),
                product.createdAt());
    }
}
