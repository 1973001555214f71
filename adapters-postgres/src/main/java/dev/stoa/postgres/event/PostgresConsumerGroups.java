package dev.stoa.postgres.event;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.EventBounds;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.PartitionState;
import dev.stoa.domain.event.PassedOver;
import dev.stoa.domain.event.Topic;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Consumer groups on Postgres: a row for each partition of each group, locked while it is changed.
final class PostgresConsumerGroups implements ConsumerGroups {

    private static final String CREATE = "SELECT event_group_make(?, ?, ?, ?, ?) AS done";

    private static final String TAKE = "SELECT * FROM event_take(?, ?, ?, ?, ?, ?)";

    private static final String ACKNOWLEDGE = "SELECT event_acknowledge(?, ?, ?, ?, ?, ?, ?, ?) AS good";

    private static final String FAIL = "SELECT event_fail(?, ?, ?, ?, ?, ?::bigint, ?, ?) AS good";

    private static final String GROUPS = """
            WITH clock AS MATERIALIZED (SELECT at_time(?) AS now)
            SELECT p.consumers, p.partition, p.acknowledged, t.counts[p.partition + 1] - p.handled AS lag, p.attempt,
                   p.error, CASE WHEN p.held_until > c.now THEN p.consumer END AS consumer,
                   CASE WHEN p.held_until > c.now THEN p.held_until END AS until
            FROM clock c, event_topic t JOIN event_place p ON p.topic = t.topic
            WHERE t.topic = ? ORDER BY p.consumers, p.partition
            """;

    private static final String SEEK = "SELECT event_group_seek(?, ?, ?, ?) AS done";

    private static final String GIVEN_UP = """
            SELECT g.known, o.* FROM
              (SELECT EXISTS (SELECT FROM event_place WHERE topic = ? AND consumers = ?) AS known) g
              LEFT JOIN LATERAL (SELECT id, position, key, type, error, at FROM event_passed_over
                                 WHERE topic = ? AND consumers = ? AND id < ? ORDER BY id DESC LIMIT ?) o ON true
            ORDER BY o.id DESC
            """;

    private static final String REMOVE = "SELECT event_group_remove(?, ?, ?::bigint, ?) AS done";

    private static final String PASSED_LIST = "passed-over";

    private final Postgres postgres;

    PostgresConsumerGroups(Postgres postgres) {
        this.postgres = postgres;
    }

    static String channel(Topic topic, String group) {
        return "event:" + topic + ":" + group;
    }

    private void hint(Topic topic, GroupName group) {
        postgres.signals().send(channel(topic, group.value()));
    }

    @Override
    public boolean create(Topic topic, GroupName group, long after) {
        String done = postgres.one(
                CREATE, row -> row.text("done"), topic.value(), group.value(), after, MAX_GROUPS, postgres.now());
        return switch (done) {
            case "made" -> true;
            case "there" -> false;
            case "full" -> throw group.oneTooMany(topic);
            default -> {
                EventBounds.position(after, Long.parseLong(done));
                yield false;
            }
        };
    }

    @Override
    public Optional<Batch> take(
            Topic topic, GroupName group, ConsumerName consumer, int limit, Duration hold, Duration wait) {
        EventBounds.take(limit, hold, wait);
        return postgres.signals()
                .await(channel(topic, group.value()), wait, () -> attempt(topic, group, consumer, limit, hold));
    }

    private Optional<Batch> attempt(Topic topic, GroupName group, ConsumerName consumer, int limit, Duration hold) {
        List<Batch> taken = postgres.all(
                TAKE,
                row -> taken(row, topic, group),
                topic.value(),
                group.value(),
                consumer.value(),
                limit,
                hold.toMillis(),
                postgres.now());
        return taken.stream().findFirst().map(first -> whole(first, taken));
    }

    private static Batch taken(Row row, Topic topic, GroupName group) throws SQLException {
        int attempt = row.integer("attempt");
        if (attempt < 0) {
            throw group.unknownIn(topic);
        }
        return new Batch(
                row.integer("partition"), row.number("receipt"), attempt, List.of(PostgresEventLog.event(row)));
    }

    /// Every row repeats what is true of the batch.
    private static Batch whole(Batch first, List<Batch> rows) {
        return new Batch(
                first.partition(),
                first.receipt(),
                first.attempt(),
                rows.stream().map(row -> row.events().getFirst()).toList());
    }

    @Override
    public boolean acknowledge(Topic topic, GroupName group, Batch batch, long position, Duration hold) {
        EventBounds.acknowledge(hold);
        long upTo = batch.lastUpTo(position);
        boolean good = postgres.one(
                        ACKNOWLEDGE,
                        row -> row.maybeIs("good"),
                        topic.value(),
                        group.value(),
                        batch.partition(),
                        batch.receipt(),
                        upTo,
                        upTo == batch.last(),
                        hold.toMillis(),
                        postgres.now())
                .orElseThrow(() -> group.unknownIn(topic));
        if (good && (hold.isZero() || upTo == batch.last())) {
            hint(topic, group);
        }
        return good;
    }

    @Override
    public boolean fail(Topic topic, GroupName group, Batch batch, String error, Optional<Duration> retryIn) {
        EventBounds.fail(error, retryIn);
        boolean good = postgres.one(
                        FAIL,
                        row -> row.maybeIs("good"),
                        topic.value(),
                        group.value(),
                        batch.partition(),
                        batch.receipt(),
                        error,
                        retryIn.map(Duration::toMillis),
                        ConsumerGroups.PASSED_OVER,
                        postgres.now())
                .orElseThrow(() -> group.unknownIn(topic));
        hint(topic, group);
        return good;
    }

    @Override
    public List<GroupState> groups(Topic topic) {
        record Line(GroupName group, PartitionState state) {}
        List<Line> lines = postgres.all(
                GROUPS,
                row -> new Line(new GroupName(row.text("consumers")), state(row)),
                postgres.now(),
                topic.value());
        return IntStream.range(0, lines.size() / PARTITIONS)
                .mapToObj(n -> lines.subList(n * PARTITIONS, (n + 1) * PARTITIONS))
                .map(group -> new GroupState(
                        group.getFirst().group(),
                        group.stream().map(Line::state).toList()))
                .toList();
    }

    private static PartitionState state(Row row) throws SQLException {
        return new PartitionState(
                row.integer("partition"),
                row.number("acknowledged"),
                row.number("lag"),
                row.maybeText("consumer").map(ConsumerName::new),
                row.maybeInstant("until"),
                row.integer("attempt"),
                row.maybeText("error"));
    }

    @Override
    public void seek(Topic topic, GroupName group, long position) {
        String done =
                postgres.one(SEEK, row -> row.text("done"), topic.value(), group.value(), position, postgres.now());
        switch (done) {
            case "moved" -> hint(topic, group);
            case "unknown" -> throw group.unknownIn(topic);
            default -> EventBounds.position(position, Long.parseLong(done));
        }
    }

    @Override
    public Page<PassedOver> passedOver(Topic topic, GroupName group, PageRequest page) {
        record Line(long id, PassedOver event) {}
        long before = page.after()
                .map(cursor -> Cursor.parts(PASSED_LIST, 1, cursor))
                .map(parts -> Cursor.number(parts.getFirst()))
                .orElse(Long.MAX_VALUE);
        List<Optional<Line>> found = postgres.all(
                GIVEN_UP,
                row -> {
                    if (!row.is("known")) {
                        throw group.unknownIn(topic);
                    }
                    Optional<Long> id = row.maybeNumber("id");
                    return id.isEmpty() ? Optional.empty() : Optional.of(new Line(id.get(), passedOver(row)));
                },
                topic.value(),
                group.value(),
                topic.value(),
                group.value(),
                before,
                page.limit() + 1);
        List<Line> lines = found.stream().flatMap(Optional::stream).toList();
        return Cursor.page(lines, page.limit(), line -> Cursor.of(PASSED_LIST, line.id()))
                .map(Line::event);
    }

    private static PassedOver passedOver(Row row) throws SQLException {
        return new PassedOver(
                row.number("position"), row.text("key"), row.text("type"), row.text("error"), row.instant("at"));
    }

    @Override
    public boolean remove(Topic topic, GroupName group, Optional<Duration> idle) {
        EventBounds.remove(idle);
        return postgres.one(
                REMOVE,
                row -> row.is("done"),
                topic.value(),
                group.value(),
                idle.map(Duration::toMillis),
                postgres.now());
    }
}
