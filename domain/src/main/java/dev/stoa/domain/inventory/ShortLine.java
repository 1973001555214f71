package dev.stoa.domain.inventory;

import dev.stoa.domain.catalog.Sku;

/// A SKU of which less is available than wanted.
public record ShortLine(Sku sku, long wanted, long available) {}
