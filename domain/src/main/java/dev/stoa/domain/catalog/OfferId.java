package dev.stoa.domain.catalog;

import dev.stoa.domain.Require;

/// Names an offer: `off_` and a UUIDv7.
public record OfferId(String value) {

    public OfferId {
        Require.key("offerId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
