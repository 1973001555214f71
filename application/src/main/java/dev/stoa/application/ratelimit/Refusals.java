package dev.stoa.application.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Remembers who was refused by this process in the last day, up to 1,000 callers.
public final class Refusals {

    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofDays(1);

    /// A caller that a rule refused.
    ///
    /// @param times how often since it was first refused
    /// @param last when it was refused last
    /// @param until when a call would have passed, as it was told then
    public record Refusal(LimitRule rule, String who, long times, Instant last, Instant until) {}

    private record Caller(LimitRule rule, String who) {}

    private final InstantSource clock;
    private final Cache<Caller, Refusal> lately;
    private final LongAdder count = new LongAdder();

    Refusals(InstantSource clock) {
        this.clock = clock;
        this.lately =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    }

    void add(LimitRule rule, String who, Duration wait) {
        count.increment();
        Instant now = clock.instant();
        Refusal first = new Refusal(rule, who, 1, now, now.plus(wait));
        lately.asMap()
                .merge(
                        new Caller(rule, who),
                        first,
                        (old, again) -> new Refusal(rule, who, old.times() + 1, again.last(), again.until()));
    }

    void forget(LimitRule rule, String who) {
        lately.invalidate(new Caller(rule, who));
    }

    /// How many calls were refused since this process started.
    public long count() {
        return count.sum();
    }

    /// The latest first.
    ///
    /// @param limit 1 to 1,000
    public List<Refusal> latest(int limit) {
        return lately.asMap().values().stream()
                .sorted(Comparator.comparing(Refusal::last).reversed())
                .limit(limit)
                .toList();
    }
}
