package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;

/// One kind of call of a port on Redis.
///
/// @param serverMicros what one of its scripts may take of the server's time; 0 if nothing is said of that
record RedisCase(String work, Work call, int serverMicros) {}
