package dev.stoa.inmemory;

import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitPolicy.FixedWindow;
import dev.stoa.domain.ratelimit.LimitSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// How a test of somebody else's project uses the adapters; the README shows the same lines.
final class ExampleTest {

    @Test
    void theThirdCallInAMinuteIsRefusedAndTheNextMinuteIsNew() {
        var clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
        var adapters = new InMemoryAdapters(clock);
        var limits = adapters.rateLimits();

        var ann = new LimitSubject("ann");
        List<LimitPolicy> twice = List.of(new FixedWindow("calls", 2, Duration.ofMinutes(1)));
        assertThat(limits.acquire(ann, twice, 1).allowed()).isTrue();
        assertThat(limits.acquire(ann, twice, 1).allowed()).isTrue();
        assertThat(limits.acquire(ann, twice, 1).allowed()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(limits.acquire(ann, twice, 1).allowed()).isTrue();
    }
}
