package dev.stoa.postgres.counter;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import dev.stoa.postgres.Statements;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pending counts on Postgres. Sealing renames the open batch and moves nothing; confirming only says that it is
/// over, and whoever seals the next takes away what it held. A batch is read and taken away in pages, so it may be
/// large.
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

    private static final String SEAL = "SELECT counter_seal(?) AS batch";

    private static final String HOLD = "SELECT sealed_no FROM counter_open WHERE sealed_id = ? FOR SHARE";

    private static final String READ = "SELECT counter, subject, n FROM counter_page(?, ?, ?, ?)";

    private static final String CONFIRM =
            "UPDATE counter_open SET sealed_no = NULL, sealed_id = NULL WHERE sealed_id = ?";

    private static final String SWEEP = "SELECT counter_sweep(?) AS n";

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
        sweep();
        return postgres.one(SEAL, row -> row.maybeText("batch"), next.value())
                .map(BatchId::new)
                .flatMap(batch -> postgres.transaction(statements -> read(statements, batch)));
    }

    /// What batches left behind that were confirmed, in steps that each keep what they did.
    private void sweep() {
        int swept;
        do {
            swept = postgres.one(SWEEP, row -> row.integer("n"), Keys.PAGE);
        } while (swept == Keys.PAGE);
    }

    /// Holds the batch so that nobody confirms it meanwhile; empty if somebody has.
    private static Optional<CounterBatch> read(Statements statements, BatchId batch) throws SQLException {
        Optional<Long> held = statements.first(HOLD, row -> row.number("sealed_no"), batch.value());
        return held.isEmpty() ? Optional.empty() : Optional.of(new CounterBatch(batch, deltas(statements, held.get())));
    }

    private static Map<CounterKey, Long> deltas(Statements statements, long batch) throws SQLException {
        Map<CounterKey, Long> deltas = new HashMap<>();
        List<CounterKey> page = page(statements, batch, "", "", deltas);
        while (page.size() == Keys.PAGE) {
            CounterKey last = page.getLast();
            page = page(statements, batch, last.counter(), last.subject(), deltas);
        }
        return deltas;
    }

    private static List<CounterKey> page(
            Statements statements, long batch, String counter, String subject, Map<CounterKey, Long> deltas)
            throws SQLException {
        Row.Reader<CounterKey> reader = row -> {
            CounterKey key = Keys.read(row);
            deltas.put(key, row.number("n"));
            return key;
        };
        return statements.all(READ, reader, batch, counter, subject, Keys.PAGE);
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
