package dev.stoa.domain.catalog;

import dev.stoa.domain.Require;

/// Names a feed that is kept.
public record FeedId(String value) {

    public FeedId {
        Require.key("feedId", value);
    }
}
