package dev.stoa.redis;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.contracts.Walks;
import dev.stoa.servers.RedisProcess;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A user who may touch the shop's keys only, and none of the commands that look at or empty a whole server, is
/// enough.
class RestrictedServerTest {

    /// As `docs/backends.md` tells operators.
    private static final String RULES = "on >secret -@all ~stoa:* &stoa:* +@read +@write +@connection +@transaction"
            + " +@pubsub +@stream +@blocking +eval +evalsha +script|load +time -@dangerous -keys";

    private static RedisProcess server;

    @BeforeAll
    static void start() {
        server = RedisProcess.standalone();
        assertThat(server.send("ACL SETUSER shop " + RULES)).startsWith("+OK");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<RedisWalk<?>> walks() {
        return RedisWalk.all();
    }

    @ParameterizedTest
    @MethodSource("walks")
    <P> void everyOperationIsAllowed(RedisWalk<P> walk) {
        try (RedisAdapters adapters = PatientRedis.adapters("redis://shop:secret@127.0.0.1:" + server.port(), "stoa")) {
            P port = walk.redis().apply(adapters);
            for (Step<P> step : walk.walk().steps(Instant.now())) {
                assertThat(Walks.answer(step, port, 1)).as(step.name()).isNotNull();
            }
        }
    }

    @Test
    void hintsAreAllowed() throws InterruptedException {
        try (RedisAdapters adapters = PatientRedis.adapters("redis://shop:secret@127.0.0.1:" + server.port(), "stoa")) {
            CountDownLatch hinted = new CountDownLatch(1);
            String channel = adapters.redis().channel("test", "a");
            adapters.redis().signals().listen(channel, hinted::countDown);
            assertThat(hinted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theServerIsRestrictedIndeed() {
        assertThat(server.send("ACL DRYRUN shop KEYS *")).contains("no permissions");
        assertThat(server.send("ACL DRYRUN shop FLUSHALL")).contains("no permissions");
        assertThat(server.send("ACL DRYRUN shop GET other:key")).contains("no permissions");
        assertThat(server.send("ACL DRYRUN shop SUBSCRIBE other:channel")).contains("no permissions");
    }
}
