package dev.stoa.contracts.ratelimit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitPolicy.FixedWindow;
import dev.stoa.domain.ratelimit.LimitPolicy.SlidingLog;
import dev.stoa.domain.ratelimit.LimitPolicy.SlidingWindow;
import dev.stoa.domain.ratelimit.LimitPolicy.TokenBucket;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [RateLimits] must do.
public interface RateLimitsContract {

    /// A fresh backend with no counts. Its time starts at a whole minute.
    Backend<RateLimits> backend();

    Duration MINUTE = Duration.ofMinutes(1);
    Duration MS = Duration.ofMillis(1);
    LimitSubject ANN = new LimitSubject("ann");

    /// One of each algorithm: `limit` calls a minute.
    static List<LimitPolicy> each(long limit) {
        return List.of(
                new FixedWindow("fixed", limit, MINUTE),
                new SlidingWindow("sliding", limit, MINUTE),
                new SlidingLog("log", limit, MINUTE),
                new TokenBucket("bucket", limit, MINUTE));
    }

    static Decision take(Backend<RateLimits> backend, LimitPolicy policy) {
        return backend.port().acquire(ANN, List.of(policy), 1);
    }

    @Test
    default void theLimitIsAllowedAndOneMoreIsRefused() {
        for (LimitPolicy policy : each(3)) {
            var backend = backend();
            for (long left = 2; left >= 0; left--) {
                Decision decision = take(backend, policy);
                assertThat(decision.allowed()).isTrue();
                assertThat(decision.remaining()).as(policy.name()).isEqualTo(left);
                assertThat(decision.limit()).isEqualTo(3);
                assertThat(decision.retryAfter()).isZero();
            }
            Decision refused = take(backend, policy);
            assertThat(refused.allowed()).as(policy.name()).isFalse();
            assertThat(refused.remaining()).isZero();
            assertThat(refused.retryAfter()).isPositive();
        }
    }

    @Test
    default void waitingExactlyRetryAfterSucceedsAndOneMillisecondLessDoesNot() {
        for (LimitPolicy policy : each(7)) {
            for (long seed = 0; seed < 3; seed++) {
                var backend = backend();
                Duration wait = exhaust(backend, policy, new Random(seed));
                backend.advance(wait.minus(MS));
                assertThat(take(backend, policy).allowed())
                        .as("%s, seed %d, 1 ms early", policy, seed)
                        .isFalse();
                backend.advance(MS);
                assertThat(take(backend, policy).allowed())
                        .as("%s, seed %d", policy, seed)
                        .isTrue();
            }
        }
    }

    private static Duration exhaust(Backend<RateLimits> backend, LimitPolicy policy, Random dice) {
        Decision last = take(backend, policy);
        while (last.allowed()) {
            backend.advance(Duration.ofMillis(dice.nextInt(9_000)));
            last = take(backend, policy);
        }
        return roundUp(last.retryAfter());
    }

    private static Duration roundUp(Duration wait) {
        return Duration.ofMillis((wait.toNanos() + 999_999) / 1_000_000);
    }

    @Test
    default void afterResetAfterTheWholeLimitIsThere() {
        for (LimitPolicy policy : each(5)) {
            var backend = backend();
            take(backend, policy);
            backend.advance(Duration.ofSeconds(7));
            backend.advance(roundUp(take(backend, policy).resetAfter()));
            assertThat(backend.port().peek(ANN, List.of(policy)).remaining())
                    .as(policy.name())
                    .isEqualTo(5);
        }
    }

    @Test
    default void peekingCountsNothing() {
        for (LimitPolicy policy : each(2)) {
            var backend = backend();
            take(backend, policy);
            for (int i = 0; i < 5; i++) {
                Decision seen = backend.port().peek(ANN, List.of(policy));
                assertThat(seen.allowed()).isTrue();
                assertThat(seen.remaining()).as(policy.name()).isEqualTo(1);
            }
            assertThat(take(backend, policy).allowed()).isTrue();
        }
    }

    @Test
    default void aRefusedCallCostsNothing() {
        for (LimitPolicy policy : each(5)) {
            var backend = backend();
            backend.port().acquire(ANN, List.of(policy), 4);
            assertThat(backend.port().acquire(ANN, List.of(policy), 2).allowed())
                    .as(policy.name())
                    .isFalse();
            assertThat(take(backend, policy).allowed()).as(policy.name()).isTrue();
        }
    }

    @Test
    default void aCostOverTheLimitIsRefusedForEver() {
        for (LimitPolicy policy : each(5)) {
            Decision refused = backend().port().acquire(ANN, List.of(policy), 6);
            assertThat(refused.allowed()).isFalse();
            assertThat(refused.retryAfter()).isEqualTo(Decision.NEVER);
        }
    }

    @Test
    default void severalPoliciesTakeFromAllOrFromNone() {
        var backend = backend();
        LimitPolicy wide = new SlidingWindow("wide", 10, MINUTE);
        LimitPolicy tight = new TokenBucket("tight", 2, MINUTE);
        for (int i = 0; i < 5; i++) {
            Decision decision = backend.port().acquire(ANN, List.of(wide, tight), 1);
            assertThat(decision.policy()).isEqualTo("tight");
            assertThat(decision.allowed()).isEqualTo(i < 2);
        }
        assertThat(backend.port().peek(ANN, List.of(wide)).remaining()).isEqualTo(8);
    }

    @Test
    default void ofManyRacingCallersExactlyTheLimitIsAllowed() {
        for (LimitPolicy policy : each(50)) {
            var backend = backend();
            var answers = Races.race(16, i -> {
                int allowed = 0;
                for (int call = 0; call < 20; call++) {
                    allowed += take(backend, policy).allowed() ? 1 : 0;
                }
                return allowed;
            });
            assertThat(answers.stream().mapToInt(Integer::intValue).sum())
                    .as(policy.name())
                    .isEqualTo(50);
        }
    }

    @Test
    default void aFixedWindowEndsAtItsBoundary() {
        var backend = backend();
        LimitPolicy policy = new FixedWindow("fixed", 1, MINUTE);
        take(backend, policy);
        backend.advance(MINUTE.minus(MS));
        assertThat(take(backend, policy).allowed()).isFalse();
        backend.advance(MS);
        assertThat(take(backend, policy).allowed()).isTrue();
        backend.advance(MS);
        assertThat(take(backend, policy).allowed()).isFalse();
    }

    @Test
    default void aCallLeavesTheLogExactlyOneWindowLater() {
        var backend = backend();
        LimitPolicy policy = new SlidingLog("log", 1, MINUTE);
        take(backend, policy);
        backend.advance(MINUTE.minus(MS));
        assertThat(take(backend, policy).allowed()).isFalse();
        backend.advance(MS);
        assertThat(take(backend, policy).allowed()).isTrue();
        backend.advance(MS);
        assertThat(take(backend, policy).allowed()).isFalse();
    }

    @Test
    default void aLowerLimitReinterpretsTheCountAndNeverResetsIt() {
        for (LimitPolicy policy : each(10)) {
            var backend = backend();
            backend.port().acquire(ANN, List.of(policy), 9);
            LimitPolicy lower = each(4).stream()
                    .filter(p -> p.name().equals(policy.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(take(backend, lower).allowed()).as(policy.name()).isFalse();
        }
    }

    @Test
    default void resettingForgetsTheSubjectAndNobodyElse() {
        var backend = backend();
        List<LimitPolicy> policy = List.of(new FixedWindow("fixed", 1, MINUTE));
        LimitSubject bob = new LimitSubject("bob");
        backend.port().acquire(ANN, policy, 1);
        backend.port().acquire(bob, policy, 1);
        backend.port().reset(ANN);
        backend.port().reset(new LimitSubject("nobody"));
        assertThat(backend.port().acquire(ANN, policy, 1).allowed()).isTrue();
        assertThat(backend.port().acquire(bob, policy, 1).allowed()).isFalse();
    }

    @Test
    default void oddSubjectsAreCountedApart() {
        var backend = backend();
        List<LimitPolicy> policy = List.of(new SlidingWindow("one", 1, MINUTE));
        for (String text : OddText.KEYS) {
            LimitSubject subject = new LimitSubject(text);
            assertThat(backend.port().acquire(subject, policy, 1).allowed())
                    .as(text)
                    .isTrue();
            assertThat(backend.port().acquire(subject, policy, 1).allowed())
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverAllows() {
        var backend = backend();
        backend.goDown();
        RateLimits limits = backend.port();
        Outages.assertUnavailable(
                () -> limits.acquire(ANN, each(1), 1), () -> limits.peek(ANN, each(1)), () -> limits.reset(ANN));
    }
}
