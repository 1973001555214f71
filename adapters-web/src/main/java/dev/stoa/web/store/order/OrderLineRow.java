package dev.stoa.web.store.order;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.web.Format;
import java.util.Optional;

/// What was bought, as it was called and priced then.
///
/// @param slug of the product as it is sold now; empty if it is not
public record OrderLineRow(Optional<String> slug, String name, String quantity, String unitPrice, String total) {

    static OrderLineRow of(OrderLine line, Optional<Product> sold) {
        return new OrderLineRow(
                sold.map(product -> product.slug().value()),
                line.name(),
                Format.number(line.quantity()),
                Format.money(line.unitPrice()),
                Format.money(line.total()));
    }
}
