package dev.stoa.inmemory.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cache.CacheClearingContract;
import dev.stoa.contracts.cache.CacheContract;
import dev.stoa.contracts.cache.Caching;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCacheTest implements CacheContract, CacheClearingContract {

    @Override
    public Backend<Caching> backend() {
        return new InMemoryBackend<>(adapters -> new Caching(adapters.cache(), adapters.cacheClearing()));
    }
}
