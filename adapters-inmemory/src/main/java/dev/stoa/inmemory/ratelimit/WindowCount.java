package dev.stoa.inmemory.ratelimit;

import org.jspecify.annotations.Nullable;

/// Counts per window aligned to the epoch. Sliding ones add what is left of the window before:
/// `floor(previous * (window - elapsed) / window)`, in milliseconds so that products stay below 2^63.
record WindowCount(long limit, long window, boolean sliding, long index, long current, long previous) implements Count {

    private static final int MILLI = 1_000;

    static WindowCount of(long limit, long window, boolean sliding, @Nullable Count before) {
        return before instanceof WindowCount w && w.window == window && w.sliding == sliding
                ? new WindowCount(limit, window, sliding, w.index, w.current, w.previous)
                : new WindowCount(limit, window, sliding, Long.MIN_VALUE, 0, 0);
    }

    @Override
    public @Nullable Count take(long cost, long now) {
        WindowCount at = at(now);
        return at.used(now) + cost > limit
                ? null
                : new WindowCount(limit, window, sliding, at.index, at.current + cost, at.previous);
    }

    @Override
    public long remaining(long now) {
        return Math.max(0, limit - at(now).used(now));
    }

    @Override
    public long wait(long cost, long now) {
        WindowCount at = at(now);
        if (at.used(now) + cost <= limit) {
            return 0;
        }
        long inThis = at.elapsedAllowing(at.previous, limit - cost - at.current);
        long elapsed = inThis < windowMillis() ? inThis : windowMillis() + at.elapsedAllowing(at.current, limit - cost);
        return (at.index * windowMillis() + elapsed) * MILLI - now;
    }

    @Override
    public long fullAt(long now) {
        WindowCount at = at(now);
        long windows = !sliding ? (at.current > 0 ? 1 : 0) : at.current > 0 ? 2 : at.previous > 0 ? 1 : 0;
        return windows == 0 ? now : (at.index + windows) * window;
    }

    /// The counts as they stand in the window of `now`.
    private WindowCount at(long now) {
        long nowIndex = Math.floorDiv(now, window);
        if (nowIndex <= index) {
            return this;
        }
        long before = sliding && nowIndex == index + 1 ? current : 0;
        return new WindowCount(limit, window, sliding, nowIndex, 0, before);
    }

    private long used(long now) {
        long elapsed = Math.max(0, now / MILLI - index * windowMillis());
        return current + weighed(previous, elapsed);
    }

    private long weighed(long count, long elapsed) {
        return count * Math.max(0, windowMillis() - elapsed) / windowMillis();
    }

    /// The least number of milliseconds into a window at which `count` of the window before weighs at most `room`;
    /// the whole window if there is none.
    private long elapsedAllowing(long count, long room) {
        if (room < 0) {
            return windowMillis();
        }
        if (!sliding || count <= room) {
            return 0;
        }
        // floor(count * (W - e) / W) <= room  <=>  count * (W - e) < (room + 1) * W
        return windowMillis() - ((room + 1) * windowMillis() - 1) / count;
    }

    private long windowMillis() {
        return window / MILLI;
    }
}
