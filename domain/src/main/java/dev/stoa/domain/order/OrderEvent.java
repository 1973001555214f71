package dev.stoa.domain.order;

/// An order came to be or moved; recorded in the step in which it did.
///
/// @param position grows in commit order over all orders
/// @param sequence 1 for the first event of this order, without gaps
/// @param order as it was after the step
public record OrderEvent(long position, long sequence, Order order) {}
