package dev.stoa.postgres.queue;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.postgres.Postgres;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of the jobs in one state.
record Listing(Postgres postgres, QueueName queue, JobState state, PageRequest request) {

    private static final String WAITING = "SELECT * FROM job_page(?, ?, ?, ?, ?, ?, ?)";

    private static final String RUNNING = """
            SELECT * FROM job WHERE queue = ? AND state = 'r' AND (ends_at, id) > (?, ?) ORDER BY ends_at, id LIMIT ?
            """;

    private static final String NEWEST = """
            SELECT * FROM job WHERE queue = ? AND %s AND ends_at <= ? AND (ends_at < ? OR id > ?)
            ORDER BY ends_at DESC, id LIMIT ?
            """;

    private static final String DONE = NEWEST.formatted("state = 'd' AND gone_at > (SELECT at_time(?))");

    private static final String DEAD = NEWEST.formatted("state = 'x'");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    Page<JobInfo> page() {
        return switch (state) {
            case READY -> waiting(true);
            case DELAYED -> waiting(false);
            case RUNNING -> {
                End after = after(Instant.EPOCH);
                yield ending(rows(RUNNING, queue.value(), after.at(), after.id(), probe()));
            }
            case DONE -> {
                End after = after(LAST);
                yield ending(rows(DONE, queue.value(), postgres.now(), after.at(), after.at(), after.id(), probe()));
            }
            case DEAD -> {
                End after = after(LAST);
                yield ending(rows(DEAD, queue.value(), after.at(), after.at(), after.id(), probe()));
            }
        };
    }

    private Page<JobInfo> waiting(boolean due) {
        List<String> after = parts(3).orElse(List.of("-1", "0", "0"));
        int priority = Math.clamp(Cursor.number(after.get(0)), -1, 255);
        List<JobRow> found = rows(
                WAITING,
                queue.value(),
                due,
                priority,
                moment(after.get(1)),
                Cursor.number(after.get(2)),
                probe(),
                postgres.now());
        return page(
                found,
                row -> Cursor.of(
                        state.name(), row.info().priority(), row.availableAt().toEpochMilli(), row.seq()));
    }

    private Page<JobInfo> ending(List<JobRow> found) {
        return page(
                found,
                row -> Cursor.of(
                        state.name(), row.info().at().toEpochMilli(), row.info().id()));
    }

    /// Where a page ended.
    private record End(Instant at, String id) {}

    private End after(Instant first) {
        return parts(2).map(parts -> new End(moment(parts.get(0)), parts.get(1)))
                .orElse(new End(first, ""));
    }

    private static Instant moment(String part) {
        return Instant.ofEpochMilli(Math.clamp(Cursor.number(part), 0, LAST.toEpochMilli()));
    }

    private Optional<List<String>> parts(int count) {
        return request.after().map(cursor -> Cursor.parts(state.name(), count, cursor));
    }

    /// One more than the page holds.
    private int probe() {
        return request.limit() + 1;
    }

    private List<JobRow> rows(String sql, Object... values) {
        return postgres.all(sql, row -> JobRow.read(row, state), values);
    }

    private Page<JobInfo> page(List<JobRow> found, Function<JobRow, String> cursor) {
        return Cursor.page(found, request.limit(), cursor).map(JobRow::info);
    }
}
