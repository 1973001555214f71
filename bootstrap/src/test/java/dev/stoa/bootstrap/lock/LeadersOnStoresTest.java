package dev.stoa.bootstrap.lock;

import dev.stoa.application.lock.EvenClock;
import dev.stoa.application.lock.Leadership;
import dev.stoa.application.lock.Locking;
import dev.stoa.application.lock.Office;
import dev.stoa.bootstrap.Stores;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.Locks;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresAddress;
import dev.stoa.postgres.PostgresPool;
import dev.stoa.postgres.PostgresSchema;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.servers.Plug;
import dev.stoa.servers.TestServers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// Two candidates in two processes, as far as the store can tell: the leader is cut off, and later steps down.
@Timeout(60)
class LeadersOnStoresTest {

    private static final LockName NAME = new LockName("leader");

    /// Longer than a busy machine ever keeps a leader from renewing it.
    private static final Duration LEASE = Duration.ofSeconds(4);

    private final List<Long> fences = new CopyOnWriteArrayList<>();

    @Test
    void onRedisTheOtherCandidateTakesOver() {
        URI server = TestServers.redis();
        String prefix = "leaders-" + UUID.randomUUID();
        Plug plug = new Plug(server.getHost(), server.getPort());
        try (plug;
                RedisAdapters near = new RedisAdapters("redis://127.0.0.1:" + plug.port(), prefix);
                RedisAdapters far = new RedisAdapters(server.toString(), prefix)) {
            succeed(near.locks(), far.locks(), plug);
        }
    }

    @Test
    void onPostgresTheOtherCandidateTakesOver() {
        String url = Stores.database();
        new PostgresSchema(new PostgresAddress(url, "", "")).migrate();
        URI server = URI.create(url.replaceFirst("^jdbc:", ""));
        Plug plug = new Plug(server.getHost(), server.getPort());
        String plugged = url.replaceFirst("//[^/]+/", "//127.0.0.1:" + plug.port() + "/");
        try (plug;
                PostgresPool nearPool = new PostgresPool(new PostgresAddress(plugged, "", ""), 2, () -> false);
                PostgresPool farPool = new PostgresPool(new PostgresAddress(url, "", ""), 2, () -> false);
                PostgresAdapters near = new PostgresAdapters(nearPool, new Random());
                PostgresAdapters far = new PostgresAdapters(farPool, new Random())) {
            succeed(near.locks(), far.locks(), plug);
        }
    }

    private void succeed(Locks near, Locks far, Plug plug) {
        try (Leadership first = candidate(near)) {
            await(first::isLeader);
            try (Leadership second = candidate(far)) {
                assertThat(second.isLeader()).isFalse();
                plug.pull();
                await(() -> {
                    boolean taken = second.isLeader();
                    assertThat(taken && first.isLeader()).as("two leaders").isFalse();
                    return taken;
                });
                plug.restore();
            }
            await(first::isLeader);
        }
        assertThat(fences).hasSize(3).isSorted().doesNotHaveDuplicates();
        assertThat(far.find(NAME)).isEmpty();
    }

    private Leadership candidate(Locks locks) {
        Locking locking = new Locking(
                locks, EvenClock.of(System::nanoTime), prefix -> prefix + "_" + UUID.randomUUID(), new Random());
        return locking.campaign(NAME, LEASE, new Office() {
            @Override
            public void elected(long fence) {
                fences.add(fence);
            }

            @Override
            public void ended() {
                // Nothing was begun.
            }
        });
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("too late").isLessThan(patience);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
