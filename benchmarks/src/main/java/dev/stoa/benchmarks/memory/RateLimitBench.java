package dev.stoa.benchmarks.memory;

import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitPolicy.FixedWindow;
import dev.stoa.domain.ratelimit.LimitPolicy.SlidingLog;
import dev.stoa.domain.ratelimit.LimitPolicy.SlidingWindow;
import dev.stoa.domain.ratelimit.LimitPolicy.TokenBucket;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One call of one of 1,000 subjects, beside counting in a map.
@State(Scope.Benchmark)
public class RateLimitBench {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final RateLimits limits = new InMemoryAdapters().rateLimits();
    private final ConcurrentHashMap<LimitSubject, Long> counts = new ConcurrentHashMap<>();
    private final LimitSubject[] subjects = Picks.of(1_000, i -> new LimitSubject("user:" + i), LimitSubject[]::new);
    private final List<LimitPolicy> fixed = List.of(new FixedWindow("fixed", 1_000_000_000, WINDOW));
    private final List<LimitPolicy> sliding = List.of(new SlidingWindow("sliding", 1_000_000_000, WINDOW));
    private final List<LimitPolicy> log = List.of(new SlidingLog("log", 100, WINDOW));
    private final List<LimitPolicy> bucket = List.of(new TokenBucket("bucket", 10_000_000, WINDOW));
    private int next;

    @Benchmark
    public @Nullable Long floor() {
        return counts.merge(subject(), 1L, Long::sum);
    }

    @Benchmark
    public Decision fixedWindow() {
        return limits.acquire(subject(), fixed, 1);
    }

    @Benchmark
    public Decision slidingWindow() {
        return limits.acquire(subject(), sliding, 1);
    }

    @Benchmark
    public Decision slidingLog() {
        return limits.acquire(subject(), log, 1);
    }

    @Benchmark
    public Decision tokenBucket() {
        return limits.acquire(subject(), bucket, 1);
    }

    private LimitSubject subject() {
        return subjects[++next % subjects.length];
    }
}
