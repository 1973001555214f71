package dev.stoa.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Statements on one connection. Values go in as parameters only: `String`, `Long`, `Integer`, `Double`, `Boolean`,
/// `byte[]`, [Instant], [UUID], an `Optional` of those, a `String[]`, `Long[]`, `Integer[]`, `Boolean[]` or
/// `byte[][]`.
public final class Statements {

    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// All rows of a statement that answers some.
    public <R> List<R> all(String sql, Row.Reader<R> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet answer = statement.executeQuery()) {
            List<R> rows = new ArrayList<>();
            Row row = new Row(answer);
            while (answer.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    /// The first row, if there is one.
    public <R> Optional<R> first(String sql, Row.Reader<R> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() ? Optional.of(reader.read(new Row(answer))) : Optional.empty();
        }
    }

    /// How many rows the statement changed.
    public int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int at = 0; at < values.length; at++) {
                set(statement, at + 1, values[at]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private void set(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case Optional<?> maybe -> {
                if (maybe.isPresent()) {
                    set(statement, at, maybe.get());
                } else {
                    statement.setNull(at, Types.OTHER);
                }
            }
            case String text -> statement.setString(at, Text.kept(text));
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case byte[] bytes -> statement.setBytes(at, bytes);
            case String[] texts -> {
                String[] kept = new String[texts.length];
                for (int n = 0; n < texts.length; n++) {
                    kept[n] = Text.kept(texts[n]);
                }
                statement.setArray(at, connection.createArrayOf("text", kept));
            }
            case Long[] numbers -> statement.setArray(at, connection.createArrayOf("bigint", numbers));
            case Integer[] numbers -> statement.setArray(at, connection.createArrayOf("integer", numbers));
            case Boolean[] flags -> statement.setArray(at, connection.createArrayOf("boolean", flags));
            case byte[][] blobs -> statement.setArray(at, connection.createArrayOf("bytea", blobs));
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Double number -> statement.setDouble(at, number);
            case Boolean flag -> statement.setBoolean(at, flag);
            case UUID uuid -> statement.setObject(at, uuid);
            default -> throw new IllegalArgumentException("no parameter of a statement: " + value.getClass());
        }
    }
}
