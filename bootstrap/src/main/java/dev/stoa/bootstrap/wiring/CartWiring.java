package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cart.CartPricing;
import dev.stoa.application.cart.CartSources;
import dev.stoa.application.cart.CartViews;
import dev.stoa.application.cart.Carting;
import dev.stoa.application.cart.RememberedCarts;
import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.application.order.CheckoutCarts;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.order.Pricing;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.joda.money.CurrencyUnit;

/// What somebody means to buy.
@Factory
final class CartWiring {

    private static final String EXACT = "exact";

    private final Categories categories;
    private final Coupons coupons;
    private final CartPricing pricing;
    private final SecureRandom random;

    CartWiring(Categories categories, Coupons coupons, Pricing pricing, SecureRandom random) {
        this.categories = categories;
        this.coupons = coupons;
        this.pricing = new CartPricing(pricing, CurrencyUnit.of("GBP"));
        this.random = random;
    }

    @Singleton
    Carts carts(StoaConfig config, Families families, InstantSource clock) {
        return switch (config.backend(Concept.CART)) {
            case INMEMORY -> families.memory().carts();
            case REDIS -> new RememberedCarts(families.redis().carts(), config.grace(), clock);
            case POSTGRES -> families.postgres().carts();
        };
    }

    @Singleton
    @Named(EXACT)
    CartSources exact(Products products, Inventory inventory) {
        return CartSources.exact(products, inventory);
    }

    /// What shoppers look at; in memory a cache would be slower than what it stands for.
    @Singleton
    Carting carting(
            StoaConfig config,
            Carts carts,
            @Named(EXACT) CartSources exact,
            ProductReading products,
            StockReading stock) {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> carting(carts, exact);
            case REDIS, POSTGRES -> carting(carts, CartSources.shown(products, stock));
        };
    }

    /// What becomes an order is looked up where it is true.
    @Singleton
    CheckoutCarts checkoutCarts(Carts carts, @Named(EXACT) CartSources exact) {
        return new CheckoutCarts(carting(carts, exact));
    }

    private Carting carting(Carts carts, CartSources sources) {
        return new Carting(carts, new CartViews(sources, categories, coupons, pricing), random);
    }
}
