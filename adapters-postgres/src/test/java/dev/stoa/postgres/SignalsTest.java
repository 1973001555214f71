package dev.stoa.postgres;

import dev.stoa.domain.Watch;
import dev.stoa.servers.PostgresProcess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// Hints from one process to another, whatever becomes of the connections.
@Timeout(60)
class SignalsTest {

    private static PostgresProcess server;

    @BeforeAll
    static void start() {
        server = new PostgresProcess();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// As much of a process as hints need.
    private record Instance(PostgresPool pool, PostgresAdapters adapters) implements AutoCloseable {

        static Instance open() {
            PostgresPool pool = new PostgresPool(new PostgresAddress(server.url("postgres"), "", ""), 2, () -> false);
            return new Instance(pool, new PostgresAdapters(pool, new Random()));
        }

        Signals signals() {
            return adapters.postgres().signals();
        }

        @Override
        public void close() {
            adapters.close();
            pool.close();
        }
    }

    private static void await(Semaphore hints) throws InterruptedException {
        assertThat(hints.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        hints.drainPermits();
    }

    private static long listening() {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement();
                var answer =
                        statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE query = 'LISTEN stoa'")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitListening(long count) {
        while (listening() != count) {
            assertThat(Thread.currentThread().isInterrupted()).as("too late").isFalse();
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void aHintReachesListenersInEveryProcessAndOddChannelsToo() throws InterruptedException {
        try (Instance near = Instance.open();
                Instance far = Instance.open()) {
            String channel = "lock:'; -- \"\u0000\u0001 日本 " + "x".repeat(1_024);
            Semaphore here = new Semaphore(0);
            Semaphore there = new Semaphore(0);
            near.signals().listen(channel, here::release);
            far.signals().listen(channel, there::release);
            Semaphore elsewhere = new Semaphore(0);
            far.signals().listen("another", elsewhere::release);
            awaitListening(2);
            await(here);
            await(there);
            for (int n = 0; n < 10; n++) {
                near.signals().send(channel);
                assertThat(here.tryAcquire()).as("at once").isTrue();
                assertThat(there.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(here.availablePermits()).as("its own come back").isZero();
            assertThat(elsewhere.availablePermits()).as("another channel's").isLessThan(2);
        }
        awaitListening(0);
    }

    @Test
    void aHundredHintsAtOnceAreFewNotices() throws InterruptedException {
        try (Instance near = Instance.open();
                Instance far = Instance.open()) {
            Semaphore there = new Semaphore(0);
            far.signals().listen("a", there::release);
            await(there);
            for (int n = 0; n < 1_000; n++) {
                near.signals().send("a");
            }
            await(there);
            near.signals().send("last");
            LockSupport.parkNanos(100_000_000);
            assertThat(there.availablePermits()).isLessThan(100);
        }
    }

    @Test
    void aServerThatWasAwayIsListenedToAgainAndEverybodyIsHinted() throws InterruptedException {
        try (Instance near = Instance.open();
                Instance far = Instance.open()) {
            Semaphore hints = new Semaphore(0);
            near.signals().listen("a", hints::release);
            await(hints);
            server.kill();
            far.signals().send("a");
            server.start();
            await(hints);
            while (!hints.tryAcquire(50, TimeUnit.MILLISECONDS)) {
                far.signals().send("a");
            }
        }
        awaitListening(0);
    }

    @Test
    void manyListenersShareOneConnectionAndLeaveNothingBehind() throws InterruptedException {
        try (Instance near = Instance.open()) {
            Semaphore hints = new Semaphore(0);
            List<Watch> watches = new ArrayList<>();
            for (int n = 0; n < 3_000; n++) {
                watches.add(near.signals().listen("c" + n, hints::release));
            }
            await(hints);
            assertThat(listening()).isEqualTo(1);
            watches.forEach(Watch::close);
            watches.forEach(Watch::close);
            assertThat(near.signals().channels()).isZero();
        }
        awaitListening(0);
    }
}
