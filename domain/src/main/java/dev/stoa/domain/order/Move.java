package dev.stoa.domain.order;

import java.time.Instant;

/// One entry of an order's history.
public record Move(OrderState to, Instant at, Actor by) {}
