package dev.stoa.application.catalog.feed;

import dev.stoa.domain.StoaException;

/// A feed could not be got now; it may be there later.
final class FeedAwayException extends StoaException {

    private static final long serialVersionUID = 1L;

    FeedAwayException(String message) {
        super(message);
    }
}
