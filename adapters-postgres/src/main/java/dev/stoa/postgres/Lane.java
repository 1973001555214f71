package dev.stoa.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Some connections and the queue for them: who came first is served first. Hikari alone lets a newcomer take a
/// connection before those who wait, and with many virtual threads some wait long.
final class Lane implements AutoCloseable {

    private final HikariDataSource pool;
    private final Semaphore queue;

    Lane(HikariDataSource pool) {
        this.pool = pool;
        this.queue = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    /// @throws SQLException if there is none within the pool's connection timeout
    Lease open() throws SQLException {
        try {
            if (!queue.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("all connections of " + pool.getPoolName() + " are in use");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
        try {
            return new Lease(pool.getConnection(), queue::release);
        } catch (SQLException | RuntimeException e) {
            queue.release();
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
