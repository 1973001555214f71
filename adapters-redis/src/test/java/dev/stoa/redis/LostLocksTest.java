package dev.stoa.redis;

import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.inmemory.MovableClock;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A server that lost its memory may grant a lock twice, and the fence tells who came later.
class LostLocksTest {

    private static final LockName NAME = new LockName("import");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @AutoClose
    private final RedisProcess server = RedisProcess.standalone();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));

    @AutoClose
    private final RedisAdapters redis = PatientRedis.adapters("redis://127.0.0.1:" + server.port(), "stoa", clock);

    @Test
    void fencesGrowOverALossOfMemory() {
        long last = 0;
        for (int n = 0; n < 10; n++) {
            Lease lease = redis.locks()
                    .acquire(NAME, new LockOwner("owner " + n), LEASE)
                    .orElseThrow();
            assertThat(lease.fence()).isGreaterThan(last);
            last = lease.fence();
            server.send("FLUSHALL");
            clock.advance(Duration.ofMillis(1));
            assertThat(redis.locks().release(NAME, lease.owner())).isFalse();
        }
    }
}
