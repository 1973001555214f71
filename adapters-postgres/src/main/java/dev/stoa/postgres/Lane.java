package dev.stoa.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Some connections and the queue for them: who came first is served first. Hikari alone lets a newcomer take a
/// connection before those who wait, and with many virtual threads some wait long.
///
/// Once no connection could be made, callers are refused at once while one is tried for beside them: an outage
/// costs microseconds, not timeouts.
final class Lane implements AutoCloseable {

    private final HikariDataSource pool;
    private final Semaphore queue;
    private final Semaphore trial = new Semaphore(1);
    private volatile boolean away;

    Lane(HikariDataSource pool) {
        this.pool = pool;
        this.queue = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    /// @throws SQLException if there is none within the pool's connection timeout
    Lease open() throws SQLException {
        if (away) {
            tryBeside();
            throw new SQLTransientConnectionException("the database of " + pool.getPoolName() + " is away");
        }
        try {
            if (!queue.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("all connections of " + pool.getPoolName() + " are in use");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
        try {
            return new Lease(connected(), queue::release);
        } catch (SQLException | RuntimeException e) {
            queue.release();
            throw e;
        }
    }

    /// One at a time.
    private void tryBeside() {
        if (trial.tryAcquire()) {
            Thread.ofVirtual().name("postgres-trial").start(() -> {
                try {
                    connected().close();
                } catch (SQLException stillAway) {
                    away = true;
                } finally {
                    trial.release();
                }
            });
        }
    }

    private Connection connected() throws SQLException {
        try {
            Connection connection = pool.getConnection();
            away = false;
            return connection;
        } catch (SQLException e) {
            // That a thread was interrupted says nothing of the server.
            away = away || !Thread.currentThread().isInterrupted();
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
