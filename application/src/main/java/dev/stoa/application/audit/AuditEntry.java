package dev.stoa.application.audit;

import java.time.Instant;

/// An entry of the audit.
///
/// @param number 1 for the first there ever was, without gaps
/// @param at by the clock of the store
public record AuditEntry(long number, Instant at, AuditedAction what) {}
