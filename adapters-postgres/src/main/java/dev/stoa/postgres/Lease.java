package dev.stoa.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/// A connection for one operation.
///
/// @param back told when the connection is free again
record Lease(Connection connection, Runnable back) implements AutoCloseable {

    static Lease of(Connection connection) {
        return new Lease(connection, () -> {});
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            back.run();
        }
    }
}
