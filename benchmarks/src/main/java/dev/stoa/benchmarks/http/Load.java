package dev.stoa.benchmarks.http;

import java.time.Duration;
import java.util.function.IntFunction;

/// Requests for one server.
///
/// @param scripts what each connection sends, by its number
record Load(int port, IntFunction<Script> scripts) {

    LoadResult run(Duration time) {
        return LoadGenerator.run(port, time, scripts);
    }
}
