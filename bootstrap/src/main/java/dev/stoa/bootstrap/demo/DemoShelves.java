package dev.stoa.bootstrap.demo;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.application.catalog.feed.FeedFormat;
import dev.stoa.application.catalog.feed.FeedImport;
import dev.stoa.application.catalog.feed.ImportReport;
import dev.stoa.application.catalog.feed.ImportTerms;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.domain.catalog.Slug;
import jakarta.inject.Singleton;
import java.util.List;

/// Merchants, categories, products and their stock.
@Singleton
final class DemoShelves {

    private final CatalogChanges changes;
    private final FeedImport feeds;

    DemoShelves(CatalogChanges changes, FeedImport feeds) {
        this.changes = changes;
        this.feeds = feeds;
    }

    /// Merchants first: the feed only knows their names. It makes the categories itself.
    void fill() {
        new DemoFile("merchants.csv").rows().forEach(row -> {
            String name = row.getField("name");
            changes.createMerchant(Slug.of(name, "merchant"), name, row.getField("description"));
        });
        ImportReport done = feeds.run(new DemoFile("products.csv").feed(), ImportTerms.of(FeedFormat.PRODUCTS));
        if (done.failure().isPresent() || !done.rejected().isEmpty()) {
            throw new StartFailedException(List.of("the demo's goods could not be read: %s %s; say STOA_DEMO_DATA=off"
                    .formatted(done.failure().orElse(""), done.rejected())));
        }
    }
}
