package dev.stoa.postgres.counter;

import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.LedgerCounts;
import dev.stoa.postgres.Postgres;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The counts written down on Postgres, with the batches they are made of.
public final class PostgresCounterLedger implements CounterLedger {

    /// Who comes second with a batch waits for the first to end. Rows are taken in the order of their keys, so two
    /// batches never wait for each other.
    private static final String APPLY = """
            WITH fresh AS (INSERT INTO counter_applied VALUES (?, at_time(?)) ON CONFLICT DO NOTHING RETURNING 1),
                 added AS (
              INSERT INTO counter_total AS t
              SELECT counter, subject, delta FROM fresh, unnest(?, ?, ?) AS d(counter, subject, delta)
              ORDER BY counter COLLATE "C", subject COLLATE "C"
              ON CONFLICT (counter, subject) DO UPDATE
              SET n = greatest(-1::bigint << 53, least(1::bigint << 53, t.n + excluded.n)))
            SELECT count(*) > 0 AS added FROM fresh
            """;

    private static final String READ = """
            SELECT counter, subject, n, NULL AS batch FROM counter_total
            WHERE (counter, subject) IN (SELECT * FROM unnest(?, ?))
            UNION ALL SELECT NULL, NULL, NULL, batch FROM counter_applied WHERE batch = ANY (?)
            """;

    private static final String FORGET = """
            DELETE FROM counter_applied WHERE applied_at <= (SELECT at_time(?)) - millis(?)
            """;

    private final Postgres postgres;

    public PostgresCounterLedger(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public boolean apply(CounterBatch batch) {
        Keys keys = new Keys(List.copyOf(batch.deltas().keySet()));
        return postgres.one(
                APPLY,
                row -> row.is("added"),
                batch.id().value(),
                postgres.now(),
                keys.counters(),
                keys.subjects(),
                keys.keys().stream().map(batch.deltas()::get).toArray(Long[]::new));
    }

    @Override
    public LedgerCounts read(List<CounterKey> keys, Set<BatchId> batches) {
        Keys asked = Keys.asked(keys);
        Map<CounterKey, Long> counts = new HashMap<>();
        Set<BatchId> applied = new HashSet<>();
        postgres.all(
                READ,
                row -> {
                    Optional<BatchId> batch = row.maybeText("batch").map(BatchId::new);
                    return batch.isPresent()
                            ? applied.add(batch.get())
                            : counts.put(Keys.read(row), row.number("n")) == null;
                },
                asked.counters(),
                asked.subjects(),
                batches.stream().map(BatchId::value).toArray(String[]::new));
        return new LedgerCounts(counts, applied);
    }

    @Override
    public int forget(Duration age) {
        return postgres.change(FORGET, postgres.now(), age.toMillis());
    }
}
