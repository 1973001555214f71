package dev.stoa.inmemory.ratelimit;

import dev.stoa.domain.ratelimit.LimitPolicy.SlidingLog;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The times of the calls still in the window, oldest first. A call is in it while `now < time + window`.
// An array because at most 1,000 longs are copied; records compare it by identity, which nobody does.
@SuppressWarnings("ArrayRecordComponent")
record LogCount(int limit, long window, long[] times) implements Count {

    static LogCount of(SlidingLog policy, @Nullable Count before) {
        long[] times = before instanceof LogCount log ? log.times : new long[0];
        return new LogCount((int) policy.limit(), Count.micros(policy.window()), times);
    }

    @Override
    public @Nullable Count take(long cost, long now) {
        if (wait(cost, now) > 0) {
            return null;
        }
        int gone = gone(now);
        int kept = times.length - gone;
        long[] after = Arrays.copyOfRange(times, gone, times.length + (int) cost);
        Arrays.fill(after, kept, after.length, now);
        return new LogCount(limit, window, after);
    }

    @Override
    public long remaining(long now) {
        return Math.max(0, limit - (times.length - gone(now)));
    }

    @Override
    public long wait(long cost, long now) {
        int mustLeave = times.length + (int) cost - limit;
        return mustLeave <= gone(now) ? 0 : times[mustLeave - 1] + window - now;
    }

    @Override
    public long fullAt(long now) {
        return times.length == 0 ? now : times[times.length - 1] + window;
    }

    private int gone(long now) {
        int gone = 0;
        while (gone < times.length && now >= times[gone] + window) {
            gone++;
        }
        return gone;
    }
}
