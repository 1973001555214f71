package dev.stoa.postgres.queue;

import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueBounds;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Job queues on Postgres: one row per job. Those who claim at once skip each other's rows.
public final class PostgresJobQueue implements JobQueue {

    private static final String ADD = "SELECT added FROM job_add(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ENQUEUE = "SELECT outcome, holder FROM job_enqueue(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CLAIM = """
            SELECT id, claim, payload, priority, attempts, max_attempts, available_at FROM job_claim(?, ?, ?, ?, ?, ?)
            """;

    private static final String EXTEND = "SELECT id FROM job_extend(?, ?, ?, ?, ?)";

    private static final String COMPLETE = "SELECT id FROM job_complete(?, ?, ?, ?)";

    private static final String HELD = """
            FROM (SELECT at_time(?) AS now) clock
            WHERE j.queue = ? AND j.id = ? AND j.claim = ? AND j.state = 'r' AND j.ends_at > clock.now
            """;

    /// A delay of nothing gives a job up.
    private static final String FAIL = """
            UPDATE job j SET
              state = CASE WHEN retry.delay IS NULL OR j.attempts >= j.max_attempts THEN 'x' ELSE 'w' END::"char",
              available_at = coalesce(clock.now + millis(retry.delay), j.available_at), ends_at = clock.now,
              unique_key = CASE WHEN retry.delay IS NOT NULL AND j.attempts < j.max_attempts THEN j.unique_key END,
              failure_kind = ?, failure_detail = ?, worker = NULL
            FROM (SELECT at_time(?) AS now) clock, (SELECT ?::bigint AS delay) retry
            WHERE j.queue = ? AND j.id = ? AND j.claim = ? AND j.state = 'r' AND j.ends_at > clock.now
            RETURNING j.state
            """;

    private static final String RELEASE = """
            UPDATE job j SET state = 'w', attempts = j.attempts - 1, ends_at = clock.now, worker = NULL,
              available_at = CASE WHEN ? = 0 THEN j.available_at ELSE clock.now + millis(?) END
            """ + HELD;

    private static final String PROGRESS = "UPDATE job j SET progress = ? " + HELD;

    private final Postgres postgres;

    public PostgresJobQueue(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public List<Enqueued> enqueue(QueueName queue, List<NewJob> jobs) {
        NewJobs columns = new NewJobs(jobs);
        List<Enqueued> answers = columns.arePlain() ? add(queue, columns) : enqueue(queue, columns);
        if (answers.stream().anyMatch(Enqueued.Added.class::isInstance)) {
            Wake.up(postgres, queue);
        }
        return answers;
    }

    private List<Enqueued> add(QueueName queue, NewJobs jobs) {
        List<Boolean> added = postgres.all(
                ADD,
                row -> row.is("added"),
                queue.value(),
                jobs.ids(),
                jobs.payloads(),
                jobs.priorities(),
                jobs.delays(),
                jobs.dues(),
                jobs.attempts(),
                jobs.keeps(),
                postgres.now());
        List<Enqueued> answers = new ArrayList<>(added.size());
        for (int n = 0; n < added.size(); n++) {
            JobId id = jobs.jobs().get(n).id();
            answers.add(added.get(n) ? new Enqueued.Added(id) : new Enqueued.Exists(id));
        }
        return answers;
    }

    private List<Enqueued> enqueue(QueueName queue, NewJobs jobs) {
        return postgres.all(
                ENQUEUE,
                PostgresJobQueue::enqueued,
                queue.value(),
                jobs.ids(),
                jobs.payloads(),
                jobs.priorities(),
                jobs.delays(),
                jobs.dues(),
                jobs.attempts(),
                jobs.keeps(),
                jobs.keys(),
                jobs.schedules(),
                jobs.ticks(),
                postgres.now());
    }

    private static Enqueued enqueued(Row row) throws SQLException {
        JobId holder = new JobId(row.text("holder"));
        return switch (row.text("outcome")) {
            case "ADDED" -> new Enqueued.Added(holder);
            case "EXISTS" -> new Enqueued.Exists(holder);
            default -> new Enqueued.Ticked();
        };
    }

    @Override
    public List<Job> claim(QueueName queue, WorkerId worker, int limit, Duration lease, Duration wait) {
        QueueBounds.claimed(limit);
        long held = QueueBounds.lease(lease);
        Duration patience = Duration.ofMillis(QueueBounds.wait(wait));
        return postgres.signals()
                .await(
                        Wake.channel(queue),
                        patience,
                        () -> Optional.of(claim(queue, worker, limit, held)).filter(jobs -> !jobs.isEmpty()))
                .orElse(List.of());
    }

    private List<Job> claim(QueueName queue, WorkerId worker, int limit, long lease) {
        return postgres.all(
                CLAIM, PostgresJobQueue::job, queue.value(), worker.value(), limit, lease, SWEEP, postgres.now());
    }

    private static Job job(Row row) throws SQLException {
        return new Job(
                new Receipt(new JobId(row.text("id")), row.number("claim")),
                row.text("payload"),
                row.integer("priority"),
                row.integer("attempts"),
                row.integer("max_attempts"),
                row.instant("available_at"));
    }

    @Override
    public List<Boolean> extend(QueueName queue, List<Receipt> receipts, Duration lease) {
        long held = QueueBounds.lease(lease);
        Receipts columns = new Receipts(receipts);
        return columns.among(ids(EXTEND, queue.value(), columns.jobs(), columns.claims(), held, postgres.now()));
    }

    @Override
    public List<Boolean> complete(QueueName queue, List<Receipt> receipts) {
        Receipts columns = new Receipts(receipts);
        return columns.among(ids(COMPLETE, queue.value(), columns.jobs(), columns.claims(), postgres.now()));
    }

    private Set<String> ids(String sql, Object... values) {
        return new HashSet<>(postgres.all(sql, row -> row.text("id"), values));
    }

    @Override
    public Settled fail(QueueName queue, Receipt receipt, JobFailure failure, Optional<Duration> retryIn) {
        Optional<Long> delay = retryIn.map(QueueBounds::delay);
        Optional<String> state = postgres.first(
                FAIL,
                row -> row.text("state"),
                failure.kind(),
                failure.detail(),
                postgres.now(),
                delay,
                queue.value(),
                receipt.job().value(),
                receipt.claim());
        return state.map(each -> each.equals("x") ? Settled.DEAD : Settled.WAITS)
                .orElse(Settled.STALE);
    }

    @Override
    public boolean release(QueueName queue, Receipt receipt, Duration delay) {
        long pause = QueueBounds.delay(delay);
        boolean good = change(RELEASE, queue, receipt, pause, pause);
        if (good && pause == 0) {
            Wake.up(postgres, queue);
        }
        return good;
    }

    @Override
    public boolean progress(QueueName queue, Receipt receipt, String progress) {
        QueueBounds.progress(progress);
        return change(PROGRESS, queue, receipt, progress);
    }

    private boolean change(String sql, QueueName queue, Receipt receipt, Object... set) {
        List<Object> values = new ArrayList<>(List.of(set));
        values.addAll(List.of(postgres.now(), queue.value(), receipt.job().value(), receipt.claim()));
        return postgres.change(sql, values.toArray()) > 0;
    }
}
