package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.CategoryReading;
import dev.stoa.application.catalog.CategoryTree;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes the cards of products, with one question to the inventory.
@Singleton
public final class Cards {

    private static final CategoryTree NO_TREE = new CategoryTree(List.of());

    private final StockReading stocks;
    private final CategoryReading categories;

    Cards(StockReading stocks, CategoryReading categories) {
        this.stocks = stocks;
        this.categories = categories;
    }

    public List<ProductCard> of(List<Product> products) {
        Optional<Map<Sku, Stock>> stock = stock(products);
        return products.stream()
                .map(product -> ProductCard.of(product, available(product, stock)))
                .toList();
    }

    public CategoryTree tree() {
        return categories.tree().value().orElse(NO_TREE);
    }

    private Optional<Map<Sku, Stock>> stock(List<Product> products) {
        try {
            return Optional.of(stocks.of(products.stream().map(Product::sku).toList()));
        } catch (BackendException away) {
            return Optional.empty();
        }
    }

    private static OptionalLong available(Product product, Optional<Map<Sku, Stock>> stock) {
        return stock.map(known -> Optional.ofNullable(known.get(product.sku()))
                        .map(Stock::available)
                        .orElse(0L))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
