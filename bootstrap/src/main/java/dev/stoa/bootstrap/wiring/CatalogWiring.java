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

    @Singleton
    Products products() {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory().products();
            case REDIS -> throw config.notOffered(Concept.CATALOG);
            case POSTGRES -> families.postgres().products();
        };
    }

    @Singleton
    ProductSearch productSearch() {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory().productSearch();
            case REDIS -> throw config.notOffered(Concept.CATALOG);
            case POSTGRES -> families.postgres().productSearch();
        };
    }

    @Singleton
    Categories categories() {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory().categories();
            case REDIS -> throw config.notOffered(Concept.CATALOG);
            case POSTGRES -> families.postgres().categories();
        };
    }

    @Singleton
    Merchants merchants() {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory().merchants();
            case REDIS -> throw config.notOffered(Concept.CATALOG);
            case POSTGRES -> families.postgres().merchants();
        };
    }

    @Singleton
    Offers offers() {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory().offers();
            case REDIS -> throw config.notOffered(Concept.CATALOG);
            case POSTGRES -> families.postgres().offers();
        };
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
