package dev.stoa.redis;

import dev.stoa.domain.Watch;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Hints from one process to another, whatever becomes of the connections.
@Timeout(30)
class SignalsTest {

    private static final Script SEND = Script.reading("return {redis.call('PUBLISH', args[1], '')}");

    private static RedisProcess server(Mode mode) {
        return mode == Mode.CLUSTER ? RedisProcess.cluster() : RedisProcess.standalone();
    }

    private static RedisAdapters process(Mode mode, RedisProcess server) {
        String scheme = mode == Mode.CLUSTER ? "redis-cluster" : "redis";
        return PatientRedis.adapters(scheme + "://127.0.0.1:" + server.port(), "stoa");
    }

    private static void send(RedisAdapters from, String channel) {
        from.redis().run(SEND, List.of(from.redis().key("test", "a")), channel);
    }

    private static String channel(RedisAdapters process, String id) {
        return process.redis().channel("test", id);
    }

    private static void await(Semaphore hints) throws InterruptedException {
        assertThat(hints.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        hints.drainPermits();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("too late").isFalse();
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean hasSubscribers(RedisProcess server, String channel, int count) {
        return server.send("PUBSUB NUMSUB " + channel).endsWith(":" + count + "\r\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDALONE", "CLUSTER"})
    void aHintReachesListenersInEveryProcess(Mode mode) throws InterruptedException {
        try (RedisProcess server = server(mode);
                RedisAdapters near = process(mode, server);
                RedisAdapters far = process(mode, server)) {
            Semaphore hints = new Semaphore(0);
            String channel = channel(near, "a b");
            Watch here = near.redis().signals().listen(channel, hints::release);
            Watch there = far.redis().signals().listen(channel, hints::release);
            await(() -> hasSubscribers(server, channel, 2));
            for (int n = 0; n < 20; n++) {
                awaitQuiet(hints);
                send(near, channel);
                assertThat(hints.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
            }
            here.close();
            there.close();
            await(() -> hasSubscribers(server, channel, 0));
        }
    }

    /// A confirmation is a hint too, and so may come after it was seen at the server.
    private static void awaitQuiet(Semaphore hints) throws InterruptedException {
        while (hints.tryAcquire(50, TimeUnit.MILLISECONDS)) {
            hints.drainPermits();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDALONE", "CLUSTER"})
    void aServerThatWasAwayIsListenedToAgainAndEverybodyIsHinted(Mode mode) throws InterruptedException {
        try (RedisProcess server = server(mode);
                RedisAdapters near = process(mode, server)) {
            Semaphore hints = new Semaphore(0);
            String channel = channel(near, "a");
            near.redis().signals().listen(channel, hints::release);
            await(hints);
            server.kill();
            server.start();
            await(hints);
            await(() -> hasSubscribers(server, channel, 1));
            awaitQuiet(hints);
            server.send("PUBLISH " + channel + " x");
            await(hints);
        }
    }

    @Test
    void listeningBeforeThereIsAServerBeginsWithIt() throws InterruptedException {
        RedisProcess server = RedisProcess.standalone();
        server.kill();
        try (server;
                RedisAdapters near = process(Mode.STANDALONE, server)) {
            Semaphore hints = new Semaphore(0);
            near.redis().signals().listen(channel(near, "a"), hints::release);
            server.start();
            await(hints);
        }
    }

    @Test
    void manyListenersShareOneConnectionAndLeaveNothingBehind() throws InterruptedException {
        try (RedisProcess server = RedisProcess.standalone()) {
            try (RedisAdapters near = process(Mode.STANDALONE, server)) {
                Semaphore hints = new Semaphore(0);
                List<Watch> watches = new ArrayList<>();
                for (int n = 0; n < 3_000; n++) {
                    watches.add(near.redis().signals().listen(channel(near, "c" + n), hints::release));
                }
                assertThat(hints.tryAcquire(3_000, 10, TimeUnit.SECONDS)).isTrue();
                assertThat(listening(server)).isEqualTo(1);
                watches.forEach(Watch::close);
                watches.forEach(Watch::close);
                await(() -> server.send("PUBSUB CHANNELS").startsWith("*0"));
            }
            await(() -> listening(server) == 0);
        }
    }

    private static long listening(RedisProcess server) {
        return server.send("CLIENT LIST TYPE pubsub")
                .lines()
                .filter(line -> line.startsWith("id="))
                .count();
    }

    @Test
    void whoWaitsIsWokenByAHintAndAsksNoServerMeanwhile() throws InterruptedException {
        try (RedisProcess server = RedisProcess.standalone();
                RedisAdapters near = process(Mode.STANDALONE, server)) {
            AtomicInteger attempts = new AtomicInteger();
            long began = System.nanoTime();
            AtomicBoolean there = new AtomicBoolean();
            String channel = channel(near, "a");
            Thread waiting = Thread.ofVirtual()
                    .start(() -> near.redis().signals().await(channel, Duration.ofMinutes(1), () -> {
                        attempts.incrementAndGet();
                        return there.get() ? Optional.of("it") : Optional.empty();
                    }));
            await(() -> hasSubscribers(server, channel, 1));
            there.set(true);
            send(near, channel);
            assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
            long halfSeconds = (System.nanoTime() - began) / 500_000_000;
            assertThat((long) attempts.get()).isBetween(2L, 4 + halfSeconds);
            await(() -> hasSubscribers(server, channel, 0));
        }
    }
}
