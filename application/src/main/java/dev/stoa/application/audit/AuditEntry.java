package dev.stoa.application.audit;

import java.time.Instant;

/// An entry of the audit.
///
/// @param number grows from entry to entry, with gaps
/// @param at when it ended, or was begun if no end is known, by the clock of the store
public record AuditEntry(long number, Instant at, AuditedAction what) {}
