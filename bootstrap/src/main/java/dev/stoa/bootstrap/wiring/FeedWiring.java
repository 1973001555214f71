package dev.stoa.bootstrap.wiring;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.application.catalog.feed.Imports;
import dev.stoa.application.catalog.feed.Stocking;
import dev.stoa.domain.Ids;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.inventory.Inventory;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Imports of feeds, one after the other.
@Factory
final class FeedWiring {

    private static final String IMPORTS = "imports";

    @Singleton
    @Named(IMPORTS)
    @Bean(preDestroy = "shutdownNow")
    ExecutorService importer() {
        return Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("import-", 0).factory());
    }

    @Singleton
    Stocking stocking(CatalogChanges changes, Products products, Inventory inventory, Ids ids) {
        return new Stocking(changes, products, inventory, ids);
    }

    @Singleton
    Imports imports(Stocking stocking, @Named(IMPORTS) ExecutorService importer, Ids ids, InstantSource clock) {
        return new Imports(stocking, work -> importer.execute(() -> Background.run(work)), ids, clock);
    }
}
