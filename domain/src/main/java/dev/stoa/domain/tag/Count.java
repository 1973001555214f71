package dev.stoa.domain.tag;

/// How many members a combination has.
///
/// @param atLeast whether there may be more, because not all could be looked at
public record Count(long members, boolean atLeast) {}
