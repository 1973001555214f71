package dev.stoa.postgres.counter;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pending counts on Postgres. Sealing renames the open batch and moves nothing; confirming deletes it.
public final class PostgresCounters implements Counters {

    private static final String ADD = "SELECT counter_add(?, ?, ?, ?) AS done";

    private static final String BEGIN = "SELECT counter_begin()";

    /// A batch of which nothing is asked for has one row without a count.
    private static final String PENDING = """
            SELECT b.batch, p.counter, p.subject, p.n
            FROM (SELECT sealed_no AS batch_no, sealed_id AS batch FROM counter_open WHERE sealed_no IS NOT NULL
                  UNION ALL SELECT open_no, open_id FROM counter_open) b
            LEFT JOIN LATERAL (
              SELECT c.counter, c.subject, sum(c.n)::bigint AS n FROM counter_pending c
              WHERE c.batch_no = b.batch_no AND (c.counter, c.subject) IN (SELECT * FROM unnest(?, ?))
              GROUP BY c.counter, c.subject) p ON true
            ORDER BY b.batch_no
            """;

    private static final String SEAL = "SELECT batch, counter, subject, n FROM counter_seal(?)";

    private static final String CONFIRM = """
            WITH held AS MATERIALIZED (SELECT sealed_no FROM counter_open WHERE sealed_id = ? FOR UPDATE),
                 dropped AS (DELETE FROM counter_pending p USING held WHERE p.batch_no = held.sealed_no)
            UPDATE counter_open SET sealed_no = NULL, sealed_id = NULL FROM held
            """;

    private final Postgres postgres;

    public PostgresCounters(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void add(CounterKey key, long delta) {
        Require.range("delta", delta, -MAX, MAX);
        String done = add(key, delta, false);
        if (done.equals("alone")) {
            done = add(key, delta, true);
        }
        if (done.equals("beyond")) {
            throw new InvalidInputException("delta", "range", "%s would pass 2^53".formatted(key));
        }
    }

    private String add(CounterKey key, long delta, boolean alone) {
        return postgres.one(ADD, row -> row.text("done"), key.counter(), key.subject(), delta, alone);
    }

    @Override
    public List<CounterBatch> pending(List<CounterKey> keys) {
        Keys asked = Keys.asked(keys);
        List<CounterBatch> found = batches(postgres.all(PENDING, Part::read, asked.counters(), asked.subjects()));
        if (found.isEmpty()) {
            postgres.first(BEGIN, row -> row);
            return pending(keys);
        }
        return found;
    }

    @Override
    public Optional<CounterBatch> seal(BatchId next) {
        return batches(postgres.all(SEAL, Part::read, next.value())).stream().findFirst();
    }

    @Override
    public boolean confirm(BatchId batch) {
        return postgres.change(CONFIRM, batch.value()) > 0;
    }

    /// One count of one batch, or that there is a batch.
    private record Part(BatchId batch, Optional<CounterKey> key, long count) {

        static Part read(Row row) throws SQLException {
            BatchId batch = new BatchId(row.text("batch"));
            return row.maybeText("counter").isEmpty()
                    ? new Part(batch, Optional.empty(), 0)
                    : new Part(batch, Optional.of(Keys.read(row)), row.number("n"));
        }
    }

    private static List<CounterBatch> batches(List<Part> parts) {
        Map<BatchId, Map<CounterKey, Long>> batches = new LinkedHashMap<>();
        for (Part part : parts) {
            Map<CounterKey, Long> deltas = batches.computeIfAbsent(part.batch(), id -> new HashMap<>());
            part.key().ifPresent(key -> deltas.put(key, part.count()));
        }
        return batches.entrySet().stream()
                .map(each -> new CounterBatch(each.getKey(), each.getValue()))
                .toList();
    }
}
