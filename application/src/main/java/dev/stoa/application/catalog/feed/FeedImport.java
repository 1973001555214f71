package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.feed.Stocking.Intake;
import dev.stoa.domain.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads feeds into the shop. Reading one again does no harm: what is in the shop already is left alone.
public final class FeedImport {

    /// Between two reports.
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Stocking stocking;
    private final InstantSource clock;

    public FeedImport(Stocking stocking, InstantSource clock) {
        this.stocking = stocking;
        this.clock = clock;
    }

    /// @return how it went; a feed that cannot be read is a failure, with what came before in the shop
    /// @throws dev.stoa.domain.BackendException if the shop could not be written to; reading it again may succeed
    public ImportReport run(FeedSource source, ImportTerms terms) {
        return run(source, terms, report -> {});
    }

    /// @param heard hears how far it is, on this thread, twice a second at most; what it throws ends the import
    ImportReport run(FeedSource source, ImportTerms terms, Consumer<ImportReport> heard) {
        Reading reading = new Reading(source.size(), heard);
        try {
            Intake intake = terms.dryRun() ? stocking.rehearse() : stocking.open();
            new FeedRun(intake, reading.tally).read(source, terms, reading::reached);
            return reading.report(1, true, Optional.empty());
        } catch (IOException | UncheckedIOException e) {
            return reading.failed("the feed cannot be read: " + e.getMessage());
        } catch (InvalidInputException e) {
            return reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private final class Reading {

        private static final double NEARLY = 0.99;

        private final Tally tally = new Tally();
        private final long size;
        private final Consumer<ImportReport> heard;
        private long saidAt = clock.millis();
        private long bytes;

        Reading(long size, Consumer<ImportReport> heard) {
            this.size = Math.max(1, size);
            this.heard = heard;
        }

        void reached(long byteCount) {
            bytes = byteCount;
            long now = clock.millis();
            if (now - saidAt >= PAUSE.toMillis()) {
                saidAt = now;
                heard.accept(report(progress(), false, Optional.empty()));
            }
        }

        private double progress() {
            return Math.min(NEARLY, (double) bytes / size);
        }

        ImportReport failed(String why) {
            return report(progress(), true, Optional.of(why));
        }

        ImportReport report(double progress, boolean over, Optional<String> failure) {
            return new ImportReport(progress, over, tally.counts(), tally.rejections(), failure);
        }
    }
}
