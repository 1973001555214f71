package dev.stoa.postgres;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Sends this process' hints to others: all that gathered in 10 ms in one statement, each channel once. What cannot
/// be sent is dropped.
final class Sender {

    /// What every process listens to; the payload says who sent it and which channel is meant.
    static final String NAME = "stoa";

    private static final String NOTIFY =
            "SELECT count(pg_notify('" + NAME + "', payload)) AS sent FROM unnest(?) payload";

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int LIMIT = 10_000;

    private final Postgres.Connections pool;
    private final String process;
    private final Set<String> gathered = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean closed;

    /// @param process a name no other process has
    Sender(Postgres.Connections pool, String process) {
        this.pool = pool;
        this.process = process;
    }

    void send(String channel) {
        if (gathered.size() < LIMIT && gathered.add(channel)) {
            news.release();
        }
        if (!started.getAndSet(true)) {
            Thread.ofVirtual().name("postgres-hints").start(this::run);
        }
    }

    void close() {
        closed = true;
        news.release();
    }

    private void run() {
        while (!closed) {
            news.acquireUninterruptibly();
            news.drainPermits();
            sendGathered();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void sendGathered() {
        String[] channels = gathered.toArray(String[]::new);
        String[] payloads = new String[channels.length];
        for (int n = 0; n < channels.length; n++) {
            gathered.remove(channels[n]);
            payloads[n] = process + ":" + channels[n];
        }
        if (payloads.length == 0) {
            return;
        }
        try (Lease lease = pool.open()) {
            new Statements(lease.connection()).all(NOTIFY, row -> row.number("sent"), (Object) payloads);
        } catch (SQLException lost) {
            // Whoever waits looks by itself before long.
        }
    }
}
