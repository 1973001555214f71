package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HotKeysTest {

    private final HotKeys keys = new HotKeys();

    private static CacheKey key(String id) {
        return new CacheKey(new CacheName("product"), id);
    }

    @Test
    void whatIsReadMostComesFirstHoweverManyOthersThereAre() {
        for (int n = 0; n < 200_000; n++) {
            keys.read(key(n % 3 == 0 ? "hot" : "cold" + n));
        }
        HotKey first = keys.top(10).getFirst();
        assertThat(first.key()).isEqualTo(key("hot"));
        assertThat(first.reads()).isBetween(50_000L, 100_000L);
        assertThat(keys.top(1_000)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void keysReadInTurnsAreAllSeen() {
        for (int n = 0; n < 16_000; n++) {
            keys.read(key("k" + n % 16));
        }
        assertThat(keys.top(100)).hasSize(16);
    }
}
