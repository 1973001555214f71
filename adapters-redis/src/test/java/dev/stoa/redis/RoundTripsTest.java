package dev.stoa.redis;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.contracts.Walks;
import dev.stoa.redis.RedisBackend.Mode;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import io.lettuce.core.event.command.CommandSucceededEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every operation of every port is one round trip.
class RoundTripsTest {

    private static final int TIMES = 20;

    /// Counts a round trip for each command that is sent after an earlier one was answered.
    ///
    /// Who waits for an answer may go on before this hears of it, so only answers to what was sent since the reset
    /// count.
    private static final class Counter implements CommandListener {

        private int resets;
        private int roundTrips;
        private int all;
        private boolean answered = true;

        synchronized void reset() {
            resets++;
            roundTrips = 0;
            answered = true;
        }

        synchronized int roundTrips() {
            return roundTrips;
        }

        synchronized int all() {
            return all;
        }

        @Override
        public synchronized void commandStarted(CommandStartedEvent event) {
            if (answered) {
                roundTrips++;
                all++;
            }
            answered = false;
            event.getContext().put("resets", resets);
        }

        @Override
        public synchronized void commandSucceeded(CommandSucceededEvent event) {
            answered = answered || Objects.equals(event.getContext().get("resets"), resets);
        }
    }

    static List<RedisWalk<?>> walks() {
        return RedisWalk.all();
    }

    @ParameterizedTest
    @MethodSource("walks")
    <P> void everyOperationIsOneRoundTrip(RedisWalk<P> walk) {
        Counter counter = new Counter();
        try (RedisBackend<P> redis = new RedisBackend<>(Mode.STANDALONE, adapters -> {
            adapters.listen(counter);
            return walk.redis().apply(adapters);
        })) {
            for (Step<P> step : walk.walk().steps(redis.now())) {
                takeAll(step, redis.port(), counter);
            }
            assertThat(counter.all()).as("counted").isGreaterThan(TIMES);
        }
    }

    /// The first turn loads the scripts.
    private static <P> void takeAll(Step<P> step, P port, Counter counter) {
        for (int turn = 0; turn < TIMES; turn++) {
            counter.reset();
            assertThat(Walks.answer(step, port, turn)).as(step.name()).isNotNull();
            if (turn > 0) {
                assertThat(counter.roundTrips()).as(step.name()).isLessThanOrEqualTo(1);
            }
        }
    }
}
