package dev.stoa.redis.cache;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.redis.PatientRedis;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.servers.RedisProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What a process keeps near is right while another process changes it and while connections are lost.
@Timeout(30)
class NearCacheTest {

    private static final CacheName PRODUCT = new CacheName("product");
    private static final CacheKey KEY = new CacheKey(PRODUCT, "a b");
    private static final CacheTag RED = new CacheTag("red");

    /// A server, a process with a near cache and another one without.
    private record Shop(RedisProcess server, RedisAdapters adapters, RedisNearCache near, RedisAdapters others)
            implements AutoCloseable {

        static Shop open(boolean cluster) {
            RedisProcess server = cluster ? RedisProcess.cluster() : RedisProcess.standalone();
            String url = (cluster ? "redis-cluster" : "redis") + "://127.0.0.1:" + server.port();
            RedisAdapters adapters = PatientRedis.adapters(url, "stoa");
            return new Shop(server, adapters, RedisNearCacheTest.on(adapters), PatientRedis.adapters(url, "stoa"));
        }

        @Override
        public void close() {
            others.close();
            adapters.close();
            server.close();
        }
    }

    private static void put(Cache cache, String text) {
        CacheEntry entry =
                new CacheEntry(Payload.of(Utf8.bytes(text)), Duration.ofHours(1), Duration.ZERO, Set.of(RED));
        cache.store(List.of(CacheWrite.put(KEY, entry)));
    }

    private static String text(Cache cache) {
        return switch (cache.find(KEY)) {
            case CacheLookup.Hit hit -> new String(hit.payload().bytes(), StandardCharsets.UTF_8);
            case CacheLookup.Miss miss -> "(miss)";
        };
    }

    private static void awaitText(Cache cache, String text) {
        while (!text(cache).equals(text)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecondLookDoesNotAskTheServer(boolean cluster) {
        try (Shop shop = Shop.open(cluster)) {
            put(shop.others().cache(), "apple");
            awaitText(shop.near(), "apple");
            long scripts = scripts(shop.server());
            for (int n = 0; n < 100; n++) {
                assertThat(text(shop.near())).isEqualTo("apple");
            }
            // What the server says of the write may come after the value was seen, and is heard once.
            assertThat(scripts(shop.server())).isBetween(scripts, scripts + 1);
        }
    }

    private static long scripts(RedisProcess server) {
        return server.send("INFO commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_evalsha:calls="))
                .mapToLong(line -> Long.parseLong(line.replaceFirst("[^=]*=(\\d+).*", "$1")))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAnotherProcessChangesIsSeen(boolean cluster) {
        try (Shop shop = Shop.open(cluster)) {
            Cache others = shop.others().cache();
            for (Consumer<Shop> change : CHANGES) {
                put(others, "old");
                awaitText(shop.near(), "old");
                change.accept(shop);
                awaitText(shop.near(), "(miss)");
            }
            put(others, "new");
            awaitText(shop.near(), "new");
        }
    }

    private static final List<Consumer<Shop>> CHANGES = List.of(
            shop -> shop.others().cache().delete(List.of(KEY)),
            shop -> shop.others().cacheClearing().invalidate(Set.of(RED)),
            shop -> shop.others().cacheClearing().clear(PRODUCT),
            shop -> shop.others().cacheClearing().deleteMatching(new CachePattern("product:*")),
            shop -> shop.server().send("FLUSHALL"));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLostConnectionEmptiesItUntilTheServerTellsAgain(boolean cluster) {
        try (Shop shop = Shop.open(cluster)) {
            for (int round = 0; round < 3; round++) {
                putWhenPossible(shop.others().cache(), "old");
                awaitText(shop.near(), "old");
                Set<String> before = listeners(shop.server());
                shop.server().send("CLIENT KILL TYPE normal SKIPME yes");
                awaitOthers(shop.server(), before);
                RedisNearCacheTest.await(shop.near(), true);
                putWhenPossible(shop.near(), "between");
                assertThat(text(shop.near())).isEqualTo("between");
                putWhenPossible(shop.others().cache(), "new " + round);
                awaitText(shop.near(), "new " + round);
            }
        }
    }

    /// The ids of the connections that are told of changes.
    private static Set<String> listeners(RedisProcess server) {
        return server.send("CLIENT LIST")
                .lines()
                .filter(line -> line.matches(".* flags=\\w*t.*"))
                .map(line -> line.replaceFirst(" .*", ""))
                .collect(Collectors.toSet());
    }

    /// Until others have taken their place: before that the near cache was off, however short.
    private static void awaitOthers(RedisProcess server, Set<String> before) {
        Set<String> now = Set.of();
        while (now.isEmpty() || !Collections.disjoint(now, before)) {
            LockSupport.parkNanos(1_000_000);
            now = listeners(server);
        }
    }

    /// Every connection of both processes was cut off.
    private static void putWhenPossible(Cache cache, String text) {
        while (true) {
            try {
                put(cache, text);
                return;
            } catch (BackendException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
