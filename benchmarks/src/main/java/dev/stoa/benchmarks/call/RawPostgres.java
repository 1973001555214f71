package dev.stoa.benchmarks.call;

import com.zaxxer.hikari.HikariDataSource;
import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.benchmarks.call.Tape.Given;
import dev.stoa.benchmarks.call.Tape.Said;
import dev.stoa.benchmarks.call.Tape.SqlArray;
import dev.stoa.postgres.PostgresAdapters;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/// JDBC on a pool, with nothing around.
final class RawPostgres implements AutoCloseable {

    /// As many as a shop has.
    static final int CONNECTIONS = 2 * Runtime.getRuntime().availableProcessors() + 2;

    private final HikariDataSource pool = new HikariDataSource();
    private final Tape tape = new Tape();
    private final PostgresAdapters overheard;

    RawPostgres(String url) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        PostgresAdapters.migrate(pool);
        overheard = new PostgresAdapters(tape.noting(pool), new SecureRandom());
    }

    /// The same statements as the work makes, by JDBC alone.
    ///
    /// @param work of adapters
    Work likewise(Crowd crowd, Function<PostgresAdapters, Work> work) {
        Work noted = work.apply(overheard);
        List<List<Said>> calls = new ArrayList<>();
        tape.take();
        long first = crowd.once(n -> {
            noted.call(n);
            return calls.add(tape.take());
        });
        return n -> {
            int call = (int) (n % Crowd.SEEN);
            try (Connection connection = pool.getConnection()) {
                for (Said each : calls.get(call)) {
                    say(each, connection, Crowd.name(first + call), Crowd.name(n));
                }
                return call;
            }
        };
    }

    /// Other work than that of adapters.
    Work plain(Function<DataSource, Work> work) {
        return work.apply(pool);
    }

    private static void say(Said said, Connection connection, String name, String newName)
            throws SQLException, ReflectiveOperationException {
        try (PreparedStatement statement = connection.prepareStatement(said.sql())) {
            for (Given given : said.given()) {
                Object[] arguments = given.arguments().toArray();
                for (int n = 0; n < arguments.length; n++) {
                    arguments[n] = renamed(arguments[n], connection, name, newName);
                }
                given.setter().invoke(statement, arguments);
            }
            if (statement.execute()) {
                read(statement);
            }
        }
    }

    private static Object renamed(Object value, Connection connection, String name, String newName)
            throws SQLException {
        return switch (value) {
            case String text -> text.replace(name, newName);
            case SqlArray array -> {
                Object[] elements = array.elements().toArray();
                for (int n = 0; n < elements.length; n++) {
                    elements[n] = renamed(elements[n], connection, name, newName);
                }
                yield connection.createArrayOf(array.type(), elements);
            }
            default -> value;
        };
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
