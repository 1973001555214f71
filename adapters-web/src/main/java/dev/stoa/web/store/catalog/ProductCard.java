package dev.stoa.web.store.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.web.Format;
import java.util.OptionalLong;

/// A product in a list.
///
/// @param available how many can be bought; empty if nobody can tell now
public record ProductCard(String slug, String name, String price, OptionalLong available) {

    static ProductCard of(Product product, OptionalLong available) {
        return new ProductCard(product.slug().value(), product.name(), Format.money(product.price()), available);
    }

    public Availability availability() {
        return Availability.of(available);
    }

    public String stock() {
        return availability().text(available.orElse(0));
    }
}
