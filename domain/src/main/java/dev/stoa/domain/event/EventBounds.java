package dev.stoa.domain.event;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The bounds of arguments, the same in every family. Each check throws [dev.stoa.domain.InvalidInputException].
public final class EventBounds {

    private EventBounds() {}

    public static void append(List<NewEvent> events) {
        Require.range("event count", events.size(), 1, EventLog.BATCH);
        int bytes =
                events.stream().mapToInt(each -> Utf8.length(each.payload())).sum();
        Require.range("payload bytes together", bytes, 0, EventLog.BATCH_BYTES);
    }

    public static void read(long after, int limit) {
        Require.range("position", after, 0, Long.MAX_VALUE);
        Require.range("limit", limit, 1, EventLog.BATCH);
    }

    public static void trim(long keep, Duration age) {
        Require.range("keep", keep, 0, Long.MAX_VALUE);
        Require.range("age in ms", age.toMillis(), 0, EventLog.MAX_AGE.toMillis());
    }

    public static void take(int limit, Duration hold, Duration wait) {
        long most = ConsumerGroups.MAX.toMillis();
        Require.range("limit", limit, 1, EventLog.BATCH);
        Require.range("hold in ms", hold.toMillis(), 1, most);
        Require.range("wait in ms", wait.toMillis(), 0, most);
    }

    public static void acknowledge(Duration hold) {
        Require.range("hold in ms", hold.toMillis(), 0, ConsumerGroups.MAX.toMillis());
    }

    public static void fail(String error, Optional<Duration> retryIn) {
        Require.text("error", error, 1, 2_000);
        retryIn.ifPresent(pause -> Require.range("retryIn in ms", pause.toMillis(), 0, ConsumerGroups.MAX.toMillis()));
    }

    public static void remove(Optional<Duration> idle) {
        idle.ifPresent(each -> Require.range("idle in ms", each.toMillis(), 0, EventLog.MAX_AGE.toMillis()));
    }

    /// @param last of the topic
    public static void position(long position, long last) {
        Require.range("position", position, 0, last);
    }
}
