package dev.stoa.application.catalog.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How an import goes, or went.
///
/// @param progress the part of the feed that was read, 0 to 1; 1 once it is done
/// @param failure why it stopped, if it failed; what was written before stays
public record ImportStatus(
        JobId id,
        FeedFormat format,
        State state,
        double progress,
        ImportCounts counts,
        List<Rejections> rejected,
        Optional<String> failure,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    public ImportStatus {
        rejected = List.copyOf(rejected);
    }
}
