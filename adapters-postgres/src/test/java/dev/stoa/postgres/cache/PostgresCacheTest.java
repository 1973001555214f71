package dev.stoa.postgres.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cache.CacheClearingContract;
import dev.stoa.contracts.cache.CacheContract;
import dev.stoa.contracts.cache.Caching;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCacheTest implements CacheContract, CacheClearingContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Caching> backend() {
        return backends.open(adapters -> new Caching(adapters.cache(), adapters.cacheClearing()));
    }
}
