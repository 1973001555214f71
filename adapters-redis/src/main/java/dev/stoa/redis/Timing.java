package dev.stoa.redis;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// How long this process waits and by how much it varies that.
///
/// @param nanos a clock that only goes forward
/// @param dice safe for any number of threads
record Timing(LongSupplier nanos, RandomGenerator dice) {}
