package dev.stoa.application.cart;

import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Where a cart's products and stock are looked up.
///
/// @param products those there are, by SKU
/// @param stock by SKU, those without a record left out
public record CartSources(Function<List<Sku>, List<Product>> products, Function<List<Sku>, Map<Sku, Stock>> stock) {

    /// As they are at this moment: what an order is made of.
    public static CartSources exact(Products products, Inventory inventory) {
        return new CartSources(products::bySkus, inventory::stock);
    }

    /// From the caches: to be looked at.
    public static CartSources shown(ProductReading products, StockReading stock) {
        return new CartSources(products::bySkus, stock::of);
    }
}
