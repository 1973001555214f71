package dev.stoa.domain.catalog;

import dev.stoa.domain.CallFailure;

/// What came of getting a feed.
public sealed interface FeedDownload {

    /// All of it was handed over.
    record Complete(long bytes) implements FeedDownload {}

    /// The server has no feed to show there; nothing was handed over.
    ///
    /// @param status what it said, anything but 200
    record Refused(int status) implements FeedDownload {}

    /// There was no answer, or it ended early.
    record Failed(CallFailure why) implements FeedDownload {}
}
