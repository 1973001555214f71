package dev.stoa.application.ratelimit;

import dev.stoa.domain.BackendException;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LimiterTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters shared = new InMemoryAdapters(clock);
    private final InMemoryAdapters local = new InMemoryAdapters(clock);
    private final Limiter limiter = new Limiter(shared.rateLimits(), local.rateLimits(), true, clock);

    @Test
    void aRuleCountsEachCallerApart() {
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.take(LimitRule.COUPON, LimitTier.CUSTOMER, "ann")
                            .orElseThrow()
                            .allowed())
                    .isTrue();
        }
        assertThat(limiter.take(LimitRule.COUPON, LimitTier.CUSTOMER, "ann")
                        .orElseThrow()
                        .allowed())
                .isFalse();
        assertThat(limiter.take(LimitRule.COUPON, LimitTier.CUSTOMER, "bob")
                        .orElseThrow()
                        .allowed())
                .isTrue();
    }

    @Test
    void aBetterTierMayDoMore() {
        assertThat(LimitRule.ORDER.policies(LimitTier.PARTNER).getFirst().limit())
                .isGreaterThan(
                        LimitRule.ORDER.policies(LimitTier.ANONYMOUS).getFirst().limit());
    }

    @Test
    void whatGuardsAnAccountIsRefusedWhileNobodyCounts() {
        shared.goDown();
        assertThatThrownBy(() -> limiter.take(LimitRule.LOGIN, LimitTier.ANONYMOUS, "ip"))
                .isInstanceOf(BackendException.class);
    }

    @Test
    void whatOnlySharesTheLoadIsCountedHereMeanwhile() {
        shared.goDown();
        long allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += limiter.take(LimitRule.CART, LimitTier.ANONYMOUS, "ip")
                            .orElseThrow()
                            .allowed()
                    ? 1
                    : 0;
        }
        assertThat(allowed).isEqualTo(60);
    }

    @Test
    void switchedOffNothingIsCounted() {
        Limiter off = new Limiter(shared.rateLimits(), local.rateLimits(), false, clock);
        assertThat(off.take(LimitRule.LOGIN, LimitTier.ANONYMOUS, "ip")).isEmpty();
    }

    @Test
    void whoWasRefusedIsRememberedUntilTheBlockIsLifted() {
        for (int i = 0; i < 12; i++) {
            limiter.take(LimitRule.COUPON, LimitTier.CUSTOMER, "ann");
        }
        assertThat(limiter.refusals().count()).isEqualTo(2);
        assertThat(limiter.refusals().latest(10)).singleElement().satisfies(refusal -> {
            assertThat(refusal.who()).isEqualTo("ann");
            assertThat(refusal.times()).isEqualTo(2);
            assertThat(refusal.until()).isEqualTo(refusal.last().plus(Duration.ofHours(1)));
        });
        limiter.lift(LimitRule.COUPON, "ann");
        assertThat(limiter.refusals().latest(10)).isEmpty();
        assertThat(limiter.take(LimitRule.COUPON, LimitTier.CUSTOMER, "ann")
                        .orElseThrow()
                        .remaining())
                .isEqualTo(9);
    }
}
