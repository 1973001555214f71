package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cache.Caches;
import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.application.catalog.CategoryReading;
import dev.stoa.application.catalog.OfferReading;
import dev.stoa.application.catalog.ProductReading;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Products;
import dev.stoa.inmemory.InMemoryAdapters;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What is for sale, and the one way to change it.
@Factory
final class CatalogWiring {

    private final StoaConfig config;
    private final Families families;

    CatalogWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    private InMemoryAdapters chosen() {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory();
            case REDIS, POSTGRES -> throw config.notOffered(Concept.CATALOG);
        };
    }

    @Singleton
    Products products() {
        return chosen().products();
    }

    @Singleton
    ProductSearch productSearch() {
        return chosen().productSearch();
    }

    @Singleton
    Categories categories() {
        return chosen().categories();
    }

    @Singleton
    Merchants merchants() {
        return chosen().merchants();
    }

    @Singleton
    Offers offers() {
        return chosen().offers();
    }

    @Singleton
    CatalogChanges catalogChanges(
            Products products, Categories categories, Merchants merchants, Offers offers, Caches caches) {
        return new CatalogChanges(products, categories, merchants, offers, caches::invalidate);
    }

    @Singleton
    ProductReading productReading(Products products, ProductSearch search, Categories categories, Caches caches) {
        return new ProductReading(products, search, categories, caches);
    }

    @Singleton
    CategoryReading categoryReading(Categories categories, Caches caches) {
        return new CategoryReading(categories, caches);
    }

    @Singleton
    OfferReading offerReading(Merchants merchants, Offers offers, Caches caches, InstantSource clock) {
        return new OfferReading(merchants, offers, caches, clock);
    }
}
