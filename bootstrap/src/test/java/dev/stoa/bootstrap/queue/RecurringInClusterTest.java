package dev.stoa.bootstrap.queue;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.queue.Ticking.Ticker;
import dev.stoa.domain.queue.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Two shops on one store.
class RecurringInClusterTest {

    private static final int TICKS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "redis-postgres"})
    void eachTimeIsDoneInOneOfThem(String profile) {
        Map<String, Object> settings = new HashMap<>(Stores.of(profile));
        settings.put("ticking", true);
        try (TestShop one = new TestShop(settings);
                TestShop other = new TestShop(settings)) {
            List<Ticker> tickers = List.of(one.part(Ticker.class), other.part(Ticker.class));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (done(tickers).size() < TICKS && System.nanoTime() < end) {
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(done(tickers)).hasSizeGreaterThanOrEqualTo(TICKS).doesNotHaveDuplicates();
        }
    }

    private static List<JobId> done(List<Ticker> tickers) {
        List<JobId> all = new ArrayList<>();
        tickers.forEach(ticker -> all.addAll(ticker.done));
        return all;
    }
}
