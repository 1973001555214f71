package dev.stoa.domain.activity;

import java.time.Instant;

/// One thing somebody did.
///
/// @param at by the store's clock, in whole milliseconds; never before an older one of its kind
public record Activity(Subject subject, Instant at) {}
