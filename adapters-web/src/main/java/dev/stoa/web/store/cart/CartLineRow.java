package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartView;
import dev.stoa.domain.catalog.Product;
import dev.stoa.web.Format;
import java.util.Optional;

/// A line of a cart.
///
/// @param slug empty if it is not sold any more
/// @param news what changed since it was put in or keeps it from being ordered, in sentences; possibly empty
/// @param fault why a change of its quantity was refused, possibly empty
public record CartLineRow(
        String sku,
        Optional<String> slug,
        String name,
        int quantity,
        String unitPrice,
        String total,
        String news,
        String fault) {

    static CartLineRow of(CartView.Line line) {
        return new CartLineRow(
                line.line().sku().value(),
                line.product().map(product -> product.slug().value()),
                line.product().map(Product::name).orElse(line.line().sku().value()),
                line.line().quantity(),
                Format.money(line.unitPrice()),
                Format.money(line.total()),
                news(line),
                "");
    }

    CartLineRow refusing(String why) {
        return new CartLineRow(sku, slug, name, quantity, unitPrice, total, news, why);
    }

    private static String news(CartView.Line line) {
        if (line.product().isEmpty()) {
            return "This is not sold any more. Take it out to go on.";
        }
        return (price(line) + " " + stock(line)).strip();
    }

    private static String price(CartView.Line line) {
        if (!line.priceChanged()) {
            return "";
        }
        String direction = line.unitPrice().isGreaterThan(line.line().priceWhenAdded()) ? "went up" : "went down";
        return "The price %s since you added it: it was %s and is %s now."
                .formatted(direction, Format.money(line.line().priceWhenAdded()), Format.money(line.unitPrice()));
    }

    private static String stock(CartView.Line line) {
        if (!line.isShort()) {
            return "";
        }
        return line.available() == 0
                ? "It is sold out at the moment."
                : "Only %s left.".formatted(Format.number(line.available()));
    }
}
