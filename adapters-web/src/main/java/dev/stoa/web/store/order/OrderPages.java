package dev.stoa.web.store.order;

import dev.stoa.application.catalog.ProductReading;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.web.Frames;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gathers what the page of an order shows.
@Singleton
final class OrderPages {

    private final Frames frames;
    private final ProductReading products;

    OrderPages(Frames frames, ProductReading products) {
        this.frames = frames;
        this.products = products;
    }

    OrderPage of(HttpRequest<?> request, Order order, OrderNews news) {
        Map<Sku, Product> sold = sold(order);
        List<OrderLineRow> lines = order.lines().stream()
                .map(line -> OrderLineRow.of(line, Optional.ofNullable(sold.get(line.sku()))))
                .toList();
        return new OrderPage(frames.of(request, "Your order"), order, news, lines, OrderWords.steps(order));
    }

    /// Pictures and links are worth no fault.
    private Map<Sku, Product> sold(Order order) {
        try {
            return products
                    .bySkus(order.lines().stream()
                            .map(OrderLine::sku)
                            .distinct()
                            .toList())
                    .stream()
                    .filter(Product::active)
                    .collect(Collectors.toMap(Product::sku, Function.identity()));
        } catch (BackendException away) {
            return Map.of();
        }
    }
}
