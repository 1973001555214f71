package dev.stoa.domain.cache;

/// A moment in the life of a cache, as [Cache#find] gives it: a load that began there is stored only if nothing it
/// could depend on was invalidated since. Only the adapter that made it understands the number.
public record Stamp(long value) {}
