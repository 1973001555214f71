package dev.stoa.postgres.queue;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.DeadGroup;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.QueueBounds;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.QueueSizes;
import dev.stoa.postgres.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The queues of [PostgresJobQueue] as operators see them. Sizes are counted, in time that grows with them.
public final class PostgresJobBoard implements JobBoard {

    private static final String FIND = """
            SELECT j.*, CASE j.state WHEN 'r' THEN 'RUNNING' WHEN 'd' THEN 'DONE' WHEN 'x' THEN 'DEAD'
              ELSE CASE WHEN j.available_at <= clock.now THEN 'READY' ELSE 'DELAYED' END END AS stands
            FROM (SELECT at_time(?) AS now) clock, job j
            WHERE j.queue = ? AND j.id = ? AND (j.state <> 'd' OR j.gone_at > clock.now)
            """;

    private static final String SIZES = """
            WITH clock AS MATERIALIZED (SELECT at_time(?) AS now, ?::text AS queue)
            SELECT
              (SELECT count(*) FROM job j WHERE j.queue = clock.queue AND j.state = 'w' AND j.available_at <= clock.now)
                AS ready,
              (SELECT count(*) FROM job j WHERE j.queue = clock.queue AND j.state = 'w' AND j.available_at > clock.now)
                AS delayed,
              (SELECT count(*) FROM job j WHERE j.queue = clock.queue AND j.state = 'r') AS running,
              (SELECT count(*) FROM job j WHERE j.queue = clock.queue AND j.state = 'x') AS dead,
              (SELECT p.available_at FROM job_page(clock.queue, true, -1, clock.now, 0, 1, clock.now) p) AS oldest
            FROM clock
            """;

    private static final String REMOVE = """
            DELETE FROM job j USING (SELECT at_time(?) AS now) clock
            WHERE j.queue = ? AND j.id = ? AND (j.state <> 'd' OR j.gone_at > clock.now)
            """;

    private static final String GROUPS = """
            SELECT failure_kind, count(*) AS n FROM job WHERE queue = ? AND state = 'x'
            GROUP BY failure_kind ORDER BY n DESC, failure_kind LIMIT 100
            """;

    private static final String AGAIN = "UPDATE job j SET state = 'w', attempts = 0, available_at = clock.now ";

    private static final String RETRY =
            AGAIN + "FROM (SELECT at_time(?) AS now) clock WHERE j.queue = ? AND j.id = ? AND j.state = 'x'";

    private static final String RETRY_ALL = AGAIN + "FROM old, clock WHERE j.queue = ? AND j.id = old.id";

    private static final String PURGE = "DELETE FROM job j USING old WHERE j.queue = ? AND j.id = old.id";

    private final Postgres postgres;

    public PostgresJobBoard(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Optional<JobInfo> find(QueueName queue, JobId job) {
        return postgres.first(
                FIND,
                row -> JobRow.read(row, JobState.valueOf(row.text("stands"))).info(),
                postgres.now(),
                queue.value(),
                job.value());
    }

    @Override
    public Page<JobInfo> list(QueueName queue, JobState state, PageRequest page) {
        return new Listing(postgres, queue, state, page).page();
    }

    @Override
    public QueueSizes sizes(QueueName queue) {
        return postgres.one(
                SIZES,
                row -> new QueueSizes(
                        row.number("ready"),
                        row.number("delayed"),
                        row.number("running"),
                        row.number("dead"),
                        row.maybeInstant("oldest")),
                postgres.now(),
                queue.value());
    }

    @Override
    public boolean remove(QueueName queue, JobId job) {
        return postgres.change(REMOVE, postgres.now(), queue.value(), job.value()) > 0;
    }

    @Override
    public List<DeadGroup> deadGroups(QueueName queue) {
        return postgres.all(GROUPS, row -> new DeadGroup(row.text("failure_kind"), row.number("n")), queue.value());
    }

    @Override
    public boolean retry(QueueName queue, JobId job) {
        boolean retried = postgres.change(RETRY, postgres.now(), queue.value(), job.value()) > 0;
        if (retried) {
            Wake.up(postgres, queue);
        }
        return retried;
    }

    @Override
    public int retryAll(QueueName queue, Optional<String> kind, int limit) {
        int retried = change(RETRY_ALL, queue, kind, Duration.ZERO, limit);
        if (retried > 0) {
            Wake.up(postgres, queue);
        }
        return retried;
    }

    @Override
    public int purge(QueueName queue, Optional<String> kind, Duration age, int limit) {
        return change(PURGE, queue, kind, age, limit);
    }

    private int change(String sql, QueueName queue, Optional<String> kind, Duration age, int limit) {
        QueueBounds.deadLetters(limit);
        List<Object> values = new ArrayList<>(List.of(postgres.now(), queue.value(), QueueBounds.age(age)));
        kind.ifPresent(values::add);
        values.addAll(List.of(limit, queue.value()));
        return postgres.change(oldest(kind) + sql, values.toArray());
    }

    /// Dead letters, the longest dead first, locked.
    private static String oldest(Optional<String> kind) {
        return """
                WITH clock AS MATERIALIZED (SELECT at_time(?) AS now),
                old AS MATERIALIZED (
                  SELECT j.id FROM job j
                  WHERE j.queue = ? AND j.state = 'x' AND j.ends_at <= (SELECT now FROM clock) - millis(?) %s
                  ORDER BY j.ends_at, j.id DESC LIMIT ? FOR UPDATE)
                """.formatted(kind.isPresent() ? "AND j.failure_kind = ?" : "");
    }
}
