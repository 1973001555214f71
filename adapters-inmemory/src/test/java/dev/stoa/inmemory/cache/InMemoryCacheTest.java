package dev.stoa.inmemory.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Races;
import dev.stoa.contracts.cache.CacheClearingContract;
import dev.stoa.contracts.cache.CacheContract;
import dev.stoa.contracts.cache.Caching;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.inmemory.InMemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InMemoryCacheTest implements CacheContract, CacheClearingContract {

    private static final int PUTS = 20_000;

    @Override
    public Backend<Caching> backend() {
        return new InMemoryBackend<>(adapters -> new Caching(adapters.cache(), adapters.cacheClearing()));
    }

    @Test
    void aPutIsKeptWhateverStrangersOfTheSameBarrierDo() {
        Cache cache = backend().port().cache();
        List<CacheKey> strangers = IntStream.range(0, Integer.MAX_VALUE)
                .mapToObj(i -> new CacheKey(new CacheName("product"), "p" + i))
                .filter(key -> Barriers.slot(key) == 0)
                .limit(4)
                .toList();
        assertThat(Races.race(strangers.size(), i -> putOften(cache, strangers.get(i))))
                .containsOnly(PUTS);
    }

    private static int putOften(Cache cache, CacheKey key) {
        var entry = new CacheEntry(Payload.of(Utf8.bytes("apple")), Duration.ofMinutes(1), Duration.ZERO, Set.of());
        List<CacheWrite> put = List.of(CacheWrite.put(key, entry));
        return IntStream.range(0, PUTS).map(round -> cache.store(put)).sum();
    }
}
