package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
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

    /// @param stock of every product of a file of sales; absent for as much as was sold
    /// @return how it went; a feed that cannot be read is a failure, with what came before in the shop
    /// @throws dev.stoa.domain.BackendException if the shop could not be written to; reading it again may succeed
    public ImportReport run(FeedSource source, FeedFormat format, OptionalLong stock) {
        return run(source, format, stock, report -> {});
    }

    /// @param heard hears how far it is, on this thread, twice a second at most; what it throws ends the import
    ImportReport run(FeedSource source, FeedFormat format, OptionalLong stock, Consumer<ImportReport> heard) {
        Reading reading = new Reading(source.size(), heard);
        try {
            new FeedRun(stocking, reading.tally).read(source, format, stock, reading::reached);
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
