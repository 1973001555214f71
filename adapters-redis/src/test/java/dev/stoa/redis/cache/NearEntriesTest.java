package dev.stoa.redis.cache;

import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup.Hit;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A message that comes while an answer is on its way, and how long what is near is kept.
class NearEntriesTest {

    private static final CacheKey KEY = new CacheKey(new CacheName("product"), "a");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong millis = new AtomicLong();
    private final NearEntries near = new NearEntries(1 << 20, millis::get);

    @BeforeEach
    void begin() {
        near.begin();
    }

    private void keep(long asked, Duration fresh) {
        Hit hit = new Hit(Payload.of(new byte[] {1}), NOW, NOW.plus(fresh), NOW, new Stamp(1));
        near.keep(KEY, hit, asked, "{c1}:product:a", List.of("{c1}:#red", "{c1}:.product"));
    }

    @Test
    void whatWasAskedForBeforeAMessageIsNotKept() {
        long asked = near.count();
        near.keyChanged("{c1}:product:a");
        keep(asked, Duration.ofMinutes(1));
        assertThat(near.find(KEY)).isEmpty();
        asked = near.count();
        near.barrierRaised("{c1}:#red");
        keep(asked, Duration.ofMinutes(1));
        assertThat(near.find(KEY)).isEmpty();
        keep(near.count(), Duration.ofMinutes(1));
        assertThat(near.find(KEY)).isPresent();
        near.barrierRaised("{c1}:#blue");
        near.keyChanged("{c1}:product:b");
        assertThat(near.find(KEY)).isPresent();
    }

    @Test
    void whatWasAskedForBeforeTheConnectionWasLostIsNotKept() {
        long asked = near.count();
        near.end();
        keep(asked, Duration.ofMinutes(1));
        assertThat(near.find(KEY)).isEmpty();
        near.begin();
        assertThat(near.find(KEY)).isEmpty();
        keep(asked, Duration.ofMinutes(1));
        assertThat(near.find(KEY)).isEmpty();
    }

    @Test
    void itIsKeptForThirtySecondsAndWhileItIsFresh() {
        keep(near.count(), Duration.ofMillis(400));
        millis.addAndGet(399);
        assertThat(near.find(KEY))
                .hasValueSatisfying(hit -> assertThat(hit.timeLeft()).isEqualTo(Duration.ofMillis(1)));
        millis.addAndGet(1);
        assertThat(near.find(KEY)).isEmpty();
        keep(near.count(), Duration.ofMinutes(1));
        millis.addAndGet(29_999);
        assertThat(near.find(KEY)).isPresent();
        millis.addAndGet(1);
        assertThat(near.find(KEY)).isEmpty();
    }

    @Test
    void tooManyBarriersBeginAnew() {
        keep(near.count(), Duration.ofMinutes(1));
        for (int n = 0; n < 10_001; n++) {
            near.barrierRaised("{c1}:#" + n);
        }
        assertThat(near.find(KEY)).isEmpty();
    }
}
