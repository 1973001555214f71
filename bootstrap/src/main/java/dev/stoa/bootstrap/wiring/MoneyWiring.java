package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cache.Caches;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.Payments;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The ports that commit together. The configuration has made sure that they are of one family.
@Factory
final class MoneyWiring {

    private final StoaConfig config;
    private final Families families;

    MoneyWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Inventory inventory() {
        return switch (config.backend(Concept.INVENTORY)) {
            case INMEMORY -> families.memory().inventory();
            case REDIS -> throw config.notOffered(Concept.INVENTORY);
            case POSTGRES -> families.postgres().inventory();
        };
    }

    @Singleton
    StockReading stockReading(Inventory inventory, Caches caches) {
        return switch (config.backend(Concept.INVENTORY)) {
            case INMEMORY -> StockReading.direct(inventory);
            case REDIS, POSTGRES -> StockReading.cached(inventory, caches);
        };
    }

    @Singleton
    Coupons coupons() {
        return switch (config.backend(Concept.COUPON)) {
            case INMEMORY -> families.memory().coupons();
            case REDIS -> throw config.notOffered(Concept.COUPON);
            case POSTGRES -> families.postgres().coupons();
        };
    }

    @Singleton
    Credits credits() {
        return switch (config.backend(Concept.CREDIT)) {
            case INMEMORY -> families.memory().credits();
            case REDIS -> throw config.notOffered(Concept.CREDIT);
            case POSTGRES -> families.postgres().credits();
        };
    }

    @Singleton
    Orders orders() {
        return switch (config.backend(Concept.ORDER)) {
            case INMEMORY -> families.memory().orders();
            case REDIS -> throw config.notOffered(Concept.ORDER);
            case POSTGRES -> families.postgres().orders();
        };
    }

    @Singleton
    OrderEvents orderEvents() {
        return switch (config.backend(Concept.ORDER)) {
            case INMEMORY -> families.memory().orderEvents();
            case REDIS -> throw config.notOffered(Concept.ORDER);
            case POSTGRES -> families.postgres().orderEvents();
        };
    }

    @Singleton
    Payments payments() {
        return switch (config.backend(Concept.PAYMENT)) {
            case INMEMORY -> families.memory().payments();
            case REDIS -> throw config.notOffered(Concept.PAYMENT);
            case POSTGRES -> families.postgres().payments();
        };
    }

    /// The built-in test gateway; it stands for the world outside, whatever the backend.
    @Singleton
    PaymentGateway paymentGateway() {
        return families.memory().paymentGateway();
    }
}
