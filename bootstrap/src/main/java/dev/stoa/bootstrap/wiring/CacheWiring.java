package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cache.CachePorts;
import dev.stoa.application.cache.Caches;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.RedisSettings;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.cache.RedisNearCache;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;

/// The caches; what they miss is loaded on virtual threads.
@Factory
final class CacheWiring {

    private static final long NEAR_BYTES = 32L << 20;

    private final StoaConfig config;
    private final Families families;

    CacheWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    CachePorts cachePorts() {
        return switch (config.backend(Concept.CACHE)) {
            case INMEMORY ->
                new CachePorts(
                        families.memory().cache(),
                        families.memory().cacheClearing(),
                        families.memory().loadLeases());
            case REDIS -> redis();
            case POSTGRES ->
                new CachePorts(
                        families.postgres().cache(),
                        families.postgres().cacheClearing(),
                        families.postgres().loadLeases());
        };
    }

    private CachePorts redis() {
        RedisAdapters redis = families.redis();
        if (!config.redis().map(RedisSettings::nearCache).orElse(false)) {
            return new CachePorts(redis.cache(), redis.cacheClearing(), redis.loadLeases());
        }
        RedisNearCache near = redis.nearCache(NEAR_BYTES);
        return new CachePorts(near, near, redis.loadLeases());
    }

    @Singleton
    Caches caches(CachePorts ports, Ids ids, SecureRandom dice, @Named(TaskExecutors.BLOCKING) ExecutorService loads) {
        return new Caches(ports, new LoadOwner(ids.next("prc")), loads, dice);
    }
}
