package dev.stoa.domain.order;

/// An order came to be or moved; recorded in the step in which it did.
///
/// @param position grows in commit order over all orders; not below the store's microseconds since the epoch when
///     the first event was recorded, so that no store that was restored or made anew gives one out twice
/// @param sequence 1 for the first event of this order, without gaps
/// @param order as it was after the step
public record OrderEvent(long position, long sequence, Order order) {}
