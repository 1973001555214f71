package dev.stoa.domain.inventory;

import dev.stoa.domain.Require;

/// How much of one SKU there is.
///
/// @param onHand what lies on the shelf, held units included
/// @param reserved what live reservations and unpaid orders hold of it
public record Stock(long onHand, long reserved) {

    /// The most units of one SKU.
    public static final long MAX = 1_000_000_000_000L;

    public Stock {
        Require.range("onHand", onHand, 0, MAX);
        Require.range("reserved", reserved, 0, MAX);
    }

    /// What can still be sold. A count that found less than is reserved leaves nothing to sell, never less than
    /// that.
    public long available() {
        return Math.max(0, onHand - reserved);
    }
}
