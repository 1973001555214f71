package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cart.CartPricing;
import dev.stoa.application.cart.CartViews;
import dev.stoa.application.cart.Carting;
import dev.stoa.application.cart.RememberedCarts;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.order.Pricing;
import dev.stoa.domain.order.ShippingRule;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.joda.money.CurrencyUnit;

/// What somebody means to buy.
@Factory
final class CartWiring {

    @Singleton
    Carts carts(StoaConfig config, Families families, InstantSource clock) {
        return switch (config.backend(Concept.CART)) {
            case INMEMORY -> families.memory().carts();
            case REDIS -> new RememberedCarts(families.redis().carts(), config.grace(), clock);
            case POSTGRES -> families.postgres().carts();
        };
    }

    /// The same for carts and orders.
    @Singleton
    Pricing pricing() {
        return new Pricing(ShippingRule.DEFAULT);
    }

    @Singleton
    CartViews views(Products products, Categories categories, Inventory inventory, Coupons coupons, Pricing pricing) {
        return new CartViews(
                products, categories, inventory, coupons, new CartPricing(pricing, CurrencyUnit.of("GBP")));
    }

    @Singleton
    Carting carting(Carts carts, CartViews views, SecureRandom random) {
        return new Carting(carts, views, random);
    }
}
