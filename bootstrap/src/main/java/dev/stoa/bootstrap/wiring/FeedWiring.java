package dev.stoa.bootstrap.wiring;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.application.catalog.feed.FeedFetching;
import dev.stoa.application.catalog.feed.FeedImport;
import dev.stoa.application.catalog.feed.ImportHandler;
import dev.stoa.application.catalog.feed.Imports;
import dev.stoa.application.catalog.feed.Stocking;
import dev.stoa.application.queue.Errand;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.queue.JobSettings;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.RegularFeed;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.QueueName;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Imports of feeds. What is kept of them lies where the catalog is.
@Factory
final class FeedWiring {

    @Singleton
    FeedFiles feedFiles(StoaConfig config, Families families) {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory().feedFiles();
            case REDIS -> throw config.notOffered(Concept.CATALOG);
            case POSTGRES -> families.postgres().feedFiles();
        };
    }

    @Singleton
    Stocking stocking(CatalogChanges changes, Products products, Inventory inventory, Ids ids) {
        return new Stocking(changes, products, inventory, ids);
    }

    @Singleton
    FeedImport feedImport(Stocking stocking, InstantSource clock) {
        return new FeedImport(stocking, clock);
    }

    @Singleton
    JobHandler importHandler(FeedImport feeds, FeedDownloads downloads, FeedFiles files, JobBoard board) {
        return new ImportHandler(feeds, new FeedFetching(downloads, files), files, board);
    }

    @Singleton
    Imports imports(FeedFiles files, JobQueue jobs, JobBoard board, Ids ids) {
        return new Imports(files, jobs, board, ids);
    }

    /// Has the shop's own feed imported when its time comes.
    @Singleton
    Chore regularFeed(StoaConfig config, Imports imports) {
        RegularFeed feed =
                config.feed().orElseThrow(() -> new DisabledBeanException("the shop gets no feed by itself"));
        Errand errand = new Errand(
                new QueueName("feed"), JobSettings.DEFAULT.concurrency(1), () -> imports.beginRegular(feed.url()));
        return new Chore(errand, CronSchedule.utc(feed.schedule()));
    }
}
