package dev.stoa.domain.queue;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.time.Duration;
import java.util.Optional;

/// A job to be enqueued.
///
/// @param payload JSON, at most [#MAX_BYTES] bytes of UTF-8; not parsed here. No secret in clear: operators see
///     it and stores keep it
/// @param priority 0 to 255; smaller goes first
/// @param maxAttempts 1 to 100; a job that failed, or whose worker died, so many times is dead
/// @param once what else may keep it from being enqueued
/// @param keep how long after it is done it can still be found, and its id not be used again; 0 to 30 days
public record NewJob(
        JobId id, String payload, int priority, Due due, int maxAttempts, Optional<Once> once, Duration keep) {

    public static final int MAX_BYTES = 65_536;
    public static final int PRIORITY = 100;
    public static final int ATTEMPTS = 10;

    public NewJob {
        Require.text("payload", payload, 0, MAX_BYTES);
        Require.range("payload bytes", Utf8.length(payload), 0, MAX_BYTES);
        Require.range("priority", priority, 0, 255);
        Require.range("maxAttempts", maxAttempts, 1, 100);
        Require.range("keep in ms", keep.toMillis(), 0, Duration.ofDays(30).toMillis());
    }

    /// Due now, of usual priority, tried [#ATTEMPTS] times, forgotten when it is done.
    public static NewJob of(JobId id, String payload) {
        return new NewJob(id, payload, PRIORITY, Due.NOW, ATTEMPTS, Optional.empty(), Duration.ZERO);
    }

    public NewJob due(Due when) {
        return new NewJob(id, payload, priority, when, maxAttempts, once, keep);
    }

    public NewJob priority(int level) {
        return new NewJob(id, payload, level, due, maxAttempts, once, keep);
    }

    public NewJob attempts(int most) {
        return new NewJob(id, payload, priority, due, most, once, keep);
    }

    public NewJob once(Once rule) {
        return new NewJob(id, payload, priority, due, maxAttempts, Optional.of(rule), keep);
    }

    public NewJob keep(Duration afterDone) {
        return new NewJob(id, payload, priority, due, maxAttempts, once, afterDone);
    }
}
