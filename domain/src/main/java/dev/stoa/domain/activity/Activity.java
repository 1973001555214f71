package dev.stoa.domain.activity;

import java.time.Instant;

/// One thing somebody did.
///
/// @param subject with what: a product's slug, the words searched for, a device
/// @param at by the store's clock
public record Activity(String subject, Instant at) {}
