package dev.stoa.domain.catalog;

import dev.stoa.domain.Require;

/// Names a product: `prd_` and a UUIDv7.
public record ProductId(String value) {

    public ProductId {
        Require.key("productId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
