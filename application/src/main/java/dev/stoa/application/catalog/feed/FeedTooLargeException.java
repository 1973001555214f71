package dev.stoa.application.catalog.feed;

import dev.stoa.domain.StoaException;
import dev.stoa.domain.catalog.FeedFiles;

/// Somebody sent more than a feed may have.
public final class FeedTooLargeException extends StoaException {

    private static final long serialVersionUID = 1L;

    FeedTooLargeException() {
        super("the feed is larger than %,d bytes; send it in parts".formatted(FeedFiles.MAX_BYTES));
    }
}
