package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cache.Caches;
import dev.stoa.application.tag.Circles;
import dev.stoa.application.tag.Collections;
import dev.stoa.application.tag.SharedInterests;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.tag.Tags;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Tags, and what is made of them.
@Factory
final class TagWiring {

    private final StoaConfig config;
    private final Families families;

    TagWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Tags tags() {
        return switch (config.backend(Concept.TAG)) {
            case INMEMORY -> families.memory().tags();
            case REDIS -> families.redis().tags();
            case POSTGRES -> families.postgres().tags();
        };
    }

    @Singleton
    Circles circles(Tags tags) {
        return new Circles(tags);
    }

    @Singleton
    Collections collections(Tags tags, Products products) {
        return new Collections(tags, products);
    }

    @Singleton
    SharedInterests sharedInterests(Circles circles, Caches caches) {
        return new SharedInterests(circles, caches);
    }
}
