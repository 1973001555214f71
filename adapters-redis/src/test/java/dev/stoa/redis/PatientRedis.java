package dev.stoa.redis;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Adapters for tests that are not about how long an answer may take: those of a busy machine may be slow.
public final class PatientRedis {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private PatientRedis() {}

    /// On the server's own clock.
    public static RedisAdapters adapters(String url, String prefix) {
        return new RedisAdapters(url, prefix, Optional.empty(), RedisAdapters.timing(PATIENCE, PATIENCE));
    }

    static RedisAdapters adapters(String url, String prefix, InstantSource clock) {
        return new RedisAdapters(url, prefix, Optional.of(clock), RedisAdapters.timing(PATIENCE, PATIENCE));
    }
}
