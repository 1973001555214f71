package dev.stoa.domain.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/// Something that is or was for sale.
///
/// @param sku never changes: stock, carts and orders name it
/// @param category the most exact category; its ancestors follow from the tree
/// @param tags in byte order
/// @param version 1 at creation, one more with each change
/// @param createdAt by the backend's clock
public record Product(
        ProductId id,
        Sku sku,
        Slug slug,
        String name,
        String description,
        Money price,
        Optional<Slug> category,
        Optional<Slug> merchant,
        Set<String> tags,
        Status status,
        long version,
        Instant createdAt) {

    public enum Status {
        /// Listed, found and sold.
        ACTIVE,
        /// Known by id, SKU and slug for old orders and carts; not listed, not found, not sold.
        ARCHIVED
    }

    public Product {
        tags = new ProductDetails(slug, name, description, price, category, merchant, tags).tags();
    }

    /// The first version of a product.
    public static Product create(ProductId id, Sku sku, ProductDetails details, Instant now) {
        return of(id, sku, details, Status.ACTIVE, 1, now);
    }

    public Product changed(ProductDetails details) {
        return of(id, sku, details, status, version + 1, createdAt);
    }

    public Product marked(Status mark) {
        return of(id, sku, details(), mark, version + 1, createdAt);
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    public ProductDetails details() {
        return new ProductDetails(slug, name, description, price, category, merchant, tags);
    }

    private static Product of(
            ProductId id, Sku sku, ProductDetails details, Status status, long version, Instant createdAt) {
        return new Product(
                id,
                sku,
                details.slug(),
                details.name(),
                details.description(),
                details.price(),
                details.category(),
                details.merchant(),
                details.tags(),
                status,
                version,
                createdAt);
    }
}
