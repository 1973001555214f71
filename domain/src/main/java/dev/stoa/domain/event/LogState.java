package dev.stoa.domain.event;

/// How far a log reaches.
///
/// @param first the position of the oldest event kept; one more than `last` if none is
/// @param last the position of the newest event there ever was; 0 if none
/// @param source the largest source number taken; 0 if none
public record LogState(long first, long last, long source) {}
