package dev.stoa.postgres;

import dev.stoa.domain.Listeners;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Hears other processes' hints on a connection of its own and hands them out.
final class Receiver {

    /// A connection that was quiet for so long is asked whether it still is one.
    private static final int QUIET_MILLIS = 30_000;

    private static final int PATIENCE_SECONDS = 2;
    private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(1_000);

    private final Postgres.Connections beside;
    private final String own;
    private final RandomGenerator dice;
    private final Listeners listeners = new Listeners(channel -> start());
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicReference<@Nullable Connection> open = new AtomicReference<>();
    private volatile boolean closed;

    /// @param process of which hints are not heard, since it has had them
    Receiver(Postgres.Connections beside, String process, RandomGenerator dice) {
        this.beside = beside;
        this.own = process + ":";
        this.dice = dice;
    }

    Listeners listeners() {
        return listeners;
    }

    /// Ends the listening thread by ending its connection.
    void close() {
        closed = true;
        Connection last = open.get();
        if (last != null) {
            end(last);
        }
    }

    private void start() {
        if (!started.getAndSet(true)) {
            Thread.ofVirtual().name("postgres-signals").start(this::run);
        }
    }

    private void run() {
        while (!closed) {
            try (Lease lease = beside.open()) {
                open.set(lease.connection());
                hear(lease.connection());
            } catch (SQLException lost) {
                LockSupport.parkNanos(dice.nextLong(SHORTEST_WAIT, LONGEST_WAIT));
            }
        }
    }

    /// Until the connection is lost. Whatever was sent before is not heard, so everybody looks.
    private void hear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + Sender.NAME);
        }
        listeners.hintAll();
        PGConnection heard = connection.unwrap(PGConnection.class);
        while (!closed && (hint(heard.getNotifications(QUIET_MILLIS)) || connection.isValid(PATIENCE_SECONDS))) {
            // Every hint was handed out.
        }
        end(connection);
    }

    private boolean hint(PGNotification @Nullable [] notifications) {
        if (notifications == null) {
            return false;
        }
        for (PGNotification each : notifications) {
            String payload = Text.read(each.getParameter());
            if (!payload.startsWith(own)) {
                listeners.hint(payload.substring(payload.indexOf(':') + 1));
            }
        }
        return notifications.length > 0;
    }

    private static void end(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // It is ended, which is all that was wanted.
        }
    }
}
