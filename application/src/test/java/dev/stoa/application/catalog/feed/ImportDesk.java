package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.application.queue.OneAttempt;
import dev.stoa.domain.catalog.FeedDownload;
import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A shop in memory that imports feeds one claim at a time, whenever a test says so.
final class ImportDesk {

    static final Duration LEASE = Duration.ofSeconds(30);

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    final List<String> noted = new ArrayList<>();

    /// Happens before a piece is read.
    Runnable beforeReading = () -> {};

    FeedDownloads downloads = (url, most, pieces) -> new FeedDownload.Refused(404);

    private final AtomicInteger ids = new AtomicInteger();
    private final FeedFiles files = new Watched(adapters.feedFiles());
    final Imports imports = new Imports(files, adapters.jobQueue(), adapters.jobBoard(), this::id);
    private final ImportHandler handler = handler();

    private ImportHandler handler() {
        CatalogChanges changes = new CatalogChanges(
                adapters.products(), adapters.categories(), adapters.merchants(), adapters.offers(), tags -> {});
        var feeds = new FeedImport(new Stocking(changes, adapters.products(), adapters.inventory(), this::id), clock);
        FeedDownloads current = (url, most, pieces) -> downloads.get(url, most, pieces);
        return new ImportHandler(feeds, new FeedFetching(current, files), files, adapters.jobBoard());
    }

    private String id(String prefix) {
        return prefix + "_" + ids.incrementAndGet();
    }

    JobId upload(String feed) {
        return upload(feed.getBytes(StandardCharsets.UTF_8));
    }

    JobId upload(byte[] feed) {
        return imports.begin(new ByteArrayInputStream(feed), ImportTerms.of(FeedFormat.PRODUCTS));
    }

    ImportStatus status(JobId job) {
        return imports.find(job).orElseThrow();
    }

    boolean isKept(JobId job) {
        return adapters.feedFiles().read(new FeedId(job.value()), 0).isPresent();
    }

    long onHand(String sku) {
        return adapters.inventory().stock(List.of(new Sku(sku))).values().stream()
                .mapToLong(Stock::onHand)
                .sum();
    }

    Job claim() {
        return adapters.jobQueue()
                .claim(Imports.QUEUE, new WorkerId("w"), 1, LEASE, Duration.ZERO)
                .getFirst();
    }

    /// Does the next job as a worker would: what is thrown fails the attempt, and it is due again at once.
    void work() {
        Job job = claim();
        try {
            begin(job);
            adapters.jobQueue().complete(Imports.QUEUE, List.of(job.receipt()));
        } catch (RuntimeException failed) {
            JobFailure failure = new JobFailure(failed.getClass().getSimpleName(), String.valueOf(failed.getMessage()));
            adapters.jobQueue().fail(Imports.QUEUE, job.receipt(), failure, Optional.of(Duration.ZERO));
        }
    }

    /// Does the work of a job but not its end.
    void begin(Job job) {
        handler.run(OneAttempt.at(job, progress -> note(job, progress)));
    }

    private void note(Job job, String progress) {
        noted.add(progress);
        if (!adapters.jobQueue().progress(Imports.QUEUE, job.receipt(), progress)) {
            throw new IllegalStateException("lost");
        }
    }

    private final class Watched implements FeedFiles {

        private final FeedFiles files;

        Watched(FeedFiles files) {
            this.files = files;
        }

        @Override
        public void put(FeedId feed, int number, byte[] bytes) {
            files.put(feed, number, bytes);
        }

        @Override
        public Optional<byte[]> read(FeedId feed, int number) {
            beforeReading.run();
            return files.read(feed, number);
        }

        @Override
        public void remove(FeedId feed) {
            files.remove(feed);
        }
    }
}
