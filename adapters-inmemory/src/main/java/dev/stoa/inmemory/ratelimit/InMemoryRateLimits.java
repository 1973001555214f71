package dev.stoa.inmemory.ratelimit;

import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rate limits in memory: an immutable set of counts per subject, replaced atomically.
public final class InMemoryRateLimits implements RateLimits {

    /// The counts of a subject by policy name; forgotten when every limit is full again.
    private record Counts(Map<String, Count> byPolicy, long fullAtMillis) {}

    private final Memory memory;
    private final ExpiringMap<LimitSubject, Counts> subjects;

    public InMemoryRateLimits(Memory memory, int capacity) {
        this.memory = memory;
        this.subjects = new ExpiringMap<>(memory, "rate limit subjects", Counts::fullAtMillis, capacity);
    }

    @Override
    public Decision acquire(LimitSubject subject, List<LimitPolicy> policies, long cost) {
        List<Decision> decisions = new ArrayList<>();
        subjects.compute(subject, (key, before) -> take(before, policies, cost, decisions));
        return decisions.stream().min(Decision.TIGHTEST).orElseThrow();
    }

    @Override
    public Decision peek(LimitSubject subject, List<LimitPolicy> policies) {
        Counts before = subjects.get(subject);
        long now = nowMicros();
        return policies.stream()
                .map(policy -> {
                    Count count = count(policy, before);
                    return count.decide(policy, count.wait(1, now) == 0, 1, now);
                })
                .min(Decision.TIGHTEST)
                .orElseThrow();
    }

    @Override
    public void reset(LimitSubject subject) {
        subjects.remove(subject);
    }

    private @Nullable Counts take(
            @Nullable Counts before, List<LimitPolicy> policies, long cost, List<Decision> decisions) {
        long now = nowMicros();
        Map<String, Count> after = before == null ? new HashMap<>() : new HashMap<>(before.byPolicy());
        boolean all = true;
        for (LimitPolicy policy : policies) {
            Count count = count(policy, before);
            Count taken = cost > policy.limit() ? null : count.take(cost, now);
            all &= taken != null;
            after.put(policy.name(), taken == null ? count : taken);
            decisions.add((taken == null ? count : taken).decide(policy, taken != null, cost, now));
        }
        return all ? counts(after, now) : before;
    }

    private static Count count(LimitPolicy policy, @Nullable Counts before) {
        return Count.of(policy, before == null ? null : before.byPolicy().get(policy.name()));
    }

    private static Counts counts(Map<String, Count> counts, long now) {
        long fullAt =
                counts.values().stream().mapToLong(c -> c.fullAt(now)).max().orElse(now);
        return new Counts(Map.copyOf(counts), fullAt / 1_000 + 1);
    }

    private long nowMicros() {
        return memory.nowMillis() * 1_000;
    }
}
