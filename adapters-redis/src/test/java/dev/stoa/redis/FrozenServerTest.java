package dev.stoa.redis;

import dev.stoa.contracts.Races;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// A server that keeps its connections and does not answer.
@Timeout(60)
class FrozenServerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final LimitSubject SUBJECT = new LimitSubject("someone");
    private static final List<LimitPolicy> POLICIES =
            List.of(new LimitPolicy.FixedWindow("fixed", 1_000_000, Duration.ofHours(1)));

    @Test
    void afterAFewUnknownOutcomesNobodyWaitsAndItIsUsedAgainWhenItAnswers() {
        try (RedisProcess server = RedisProcess.standalone();
                RedisAdapters adapters = new RedisAdapters(
                        "redis://127.0.0.1:" + server.port(),
                        "stoa",
                        Optional.empty(),
                        RedisAdapters.timing(SECOND, SECOND))) {
            RateLimits limits = adapters.rateLimits();
            for (int n = 0; n < 1_000; n++) {
                assertThat(outcome(limits)).isEqualTo("done");
            }
            server.freeze();
            assertThat(Races.race(40, caller -> outcome(limits))).contains("TIMEOUT");
            assertThat(Races.race(40, caller -> outcome(limits)))
                    .containsAnyOf("UNAVAILABLE")
                    .filteredOn("TIMEOUT"::equals)
                    .as("who was let through to find out")
                    .hasSizeLessThan(5);
            // A machine too busy for forty calls within the breaker's first pause has to wait for a longer one.
            await(() -> Set.copyOf(Races.race(40, caller -> outcome(limits))).equals(Set.of("UNAVAILABLE")));
            server.thaw();
            for (int done = 0; done < 3; done++) {
                await(() -> outcome(limits).equals("done"));
            }
            assertThat(Races.race(40, caller -> outcome(limits))).containsOnly("done");
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("too late").isFalse();
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static String outcome(RateLimits limits) {
        try {
            limits.acquire(SUBJECT, POLICIES, 1);
            return "done";
        } catch (BackendException e) {
            return e.kind().name();
        }
    }
}
