package dev.stoa.postgres.counter;

import dev.stoa.domain.Require;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;

/// Keys as two columns, one of counters and one of subjects.
record Keys(List<CounterKey> keys) {

    /// The most a port is asked for at once.
    private static final int MAX = 1_000;

    /// How many are dealt with in one statement.
    static final int PAGE = 10_000;

    static Keys asked(List<CounterKey> keys) {
        Require.range("key count", keys.size(), 0, MAX);
        return new Keys(keys);
    }

    static CounterKey read(Row row) throws SQLException {
        return new CounterKey(row.text("counter"), row.text("subject"));
    }

    String[] counters() {
        return keys.stream().map(CounterKey::counter).toArray(String[]::new);
    }

    String[] subjects() {
        return keys.stream().map(CounterKey::subject).toArray(String[]::new);
    }
}
