package dev.stoa.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The row a statement's answer stands at, by the names of its columns. Columns are not null unless asked for as
/// optional.
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /// What one row is read into.
    @FunctionalInterface
    public interface Reader<R> {
        R read(Row row) throws SQLException;
    }

    public String text(String column) throws SQLException {
        return Text.read(row.getString(column));
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Text::read);
    }

    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    public int integer(String column) throws SQLException {
        return row.getInt(column);
    }

    public Optional<Long> maybeNumber(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    public double real(String column) throws SQLException {
        return row.getDouble(column);
    }

    public boolean is(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public Optional<Boolean> maybeIs(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Boolean.class));
    }

    public byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    public Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public List<String> texts(String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((String[]) array.getArray()).map(Text::read).toList();
    }

    public List<Long> numbers(String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }

    public List<Instant> instants(String column) throws SQLException {
        Timestamp[] times = (Timestamp[]) row.getArray(column).getArray();
        return Arrays.stream(times).map(Timestamp::toInstant).toList();
    }
}
