package dev.stoa.redis;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ratelimit.RateLimitsContract;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Redis behind Sentinel: the same contract, and a master that dies.
class SentinelTest {

    private static final LimitSubject SUBJECT = new LimitSubject("someone");
    private static final List<LimitPolicy> POLICIES =
            List.of(new LimitPolicy.FixedWindow("fixed", 1_000, Duration.ofHours(1)));

    @Nested
    class Contract implements RateLimitsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.SENTINEL);

        @Override
        public Backend<RateLimits> backend() {
            return backends.open(RedisAdapters::rateLimits);
        }
    }

    /// The replica that takes over has never seen the scripts.
    @Test
    void whenTheMasterIsKilledItsReplicaServesWithoutARestart() {
        try (RedisProcess master = RedisProcess.standalone();
                RedisProcess replica = RedisProcess.replica(master.port());
                RedisProcess sentinel = RedisProcess.sentinel(master.port(), 500);
                RedisAdapters adapters =
                        PatientRedis.adapters("redis-sentinel://127.0.0.1:" + sentinel.port() + "#stoa", "stoa")) {
            awaitReplica(master, sentinel);
            assertThat(acquire(adapters.rateLimits())).isPresent();
            awaitCopy(replica);
            master.kill();
            Optional<Decision> decision = acquire(adapters.rateLimits());
            for (int tries = 0; decision.isEmpty() && tries < 1_000; tries++) {
                LockSupport.parkNanos(20_000_000);
                decision = acquire(adapters.rateLimits());
            }
            assertThat(decision).isPresent();
            assertThat(decision.get().remaining()).isLessThanOrEqualTo(998);
        }
    }

    private static Optional<Decision> acquire(RateLimits limits) {
        try {
            return Optional.of(limits.acquire(SUBJECT, POLICIES, 1));
        } catch (BackendException down) {
            return Optional.empty();
        }
    }

    private static void awaitReplica(RedisProcess master, RedisProcess sentinel) {
        while (!master.send("INFO replication").contains("state=online")
                || !sentinel.send("SENTINEL MASTER stoa").contains("num-slaves\r\n$1\r\n1")) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void awaitCopy(RedisProcess replica) {
        while (replica.send("DBSIZE").equals(":0\r\n")) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
