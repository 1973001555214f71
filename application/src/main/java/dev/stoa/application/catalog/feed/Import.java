package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.feed.ImportStatus.State;
import java.time.Instant;
import java.util.Optional;

/// An import under way: written by the thread that runs it, read by whoever asks.
final class Import {

    final JobId id;
    final FeedFormat format;
    final FeedSource source;
    final Tally tally = new Tally();

    private final Instant createdAt;
    private final long size;
    private volatile long read;
    private State state = State.QUEUED;
    private Optional<String> failure = Optional.empty();
    private Optional<Instant> finishedAt = Optional.empty();

    Import(JobId id, FeedFormat format, FeedSource source, Instant createdAt) {
        this.id = id;
        this.format = format;
        this.source = source;
        this.createdAt = createdAt;
        this.size = Math.max(1, source.size());
    }

    void progressed(long bytes) {
        read = bytes;
    }

    synchronized void enter(State next, Optional<String> why, Optional<Instant> when) {
        state = next;
        failure = why;
        finishedAt = when;
    }

    synchronized boolean over() {
        return state == State.DONE || state == State.FAILED;
    }

    synchronized ImportStatus status() {
        double progress = state == State.DONE ? 1 : Math.min(0.99, (double) read / size);
        return new ImportStatus(
                id, format, state, progress, tally.counts(), tally.rejections(), failure, createdAt, finishedAt);
    }
}
