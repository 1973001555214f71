package dev.stoa.redis;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// How long this process waits and by how much it varies that.
///
/// @param answer how long an answer is awaited
/// @param grace how long a lost connection may take to come back before its call is given up
/// @param nanos a clock that only goes forward
/// @param dice safe for any number of threads
record Timing(Duration answer, Duration grace, LongSupplier nanos, RandomGenerator dice) {}
