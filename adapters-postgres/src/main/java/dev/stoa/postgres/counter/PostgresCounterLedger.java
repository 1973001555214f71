package dev.stoa.postgres.counter;

import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.LedgerCounts;
import dev.stoa.postgres.Postgres;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The counts written down on Postgres, with the batches they are made of. A batch is written in pages, in one
/// transaction: however large it is, no statement takes long.
public final class PostgresCounterLedger implements CounterLedger {

    /// Who comes second with a batch waits for the first to end.
    private static final String BEGIN = "INSERT INTO counter_applied VALUES (?, at_time(?)) ON CONFLICT DO NOTHING";

    /// Rows are taken in the order given, which is that of their keys, so two batches never wait for each other.
    private static final String ADD = """
            INSERT INTO counter_total AS t
            SELECT counter, subject, delta FROM unnest(?, ?, ?) WITH ORDINALITY AS d(counter, subject, delta, nth)
            ORDER BY nth
            ON CONFLICT (counter, subject) DO UPDATE
            SET n = greatest(-1::bigint << 53, least(1::bigint << 53, t.n + excluded.n))
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
        List<CounterKey> keys = batch.deltas().keySet().stream()
                .sorted(Comparator.comparing(CounterKey::counter).thenComparing(CounterKey::subject))
                .toList();
        return postgres.transaction(statements -> {
            boolean fresh = statements.change(BEGIN, batch.id().value(), postgres.now()) > 0;
            for (int from = 0; fresh && from < keys.size(); from += Keys.PAGE) {
                Keys page = new Keys(keys.subList(from, Math.min(from + Keys.PAGE, keys.size())));
                Long[] deltas = page.keys().stream().map(batch.deltas()::get).toArray(Long[]::new);
                statements.change(ADD, page.counters(), page.subjects(), deltas);
            }
            return fresh;
        });
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
