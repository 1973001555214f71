package dev.stoa.domain.catalog;

/// What came of creating or changing a product.
public sealed interface ProductOutcome {

    /// Done; this is the product now.
    record Saved(Product product) implements ProductOutcome {}

    /// Only when creating: a product, perhaps an archived one, has this SKU or id already.
    record SkuTaken(Product by) implements ProductOutcome {}

    /// Another product, perhaps an archived one, has this slug.
    record SlugTaken(Product by) implements ProductOutcome {}

    /// Only when changing: the expected version is not the current one.
    record Stale(Product current) implements ProductOutcome {}

    /// Only when changing: no product has this id.
    record Absent() implements ProductOutcome {}
}
