package dev.stoa.postgres.event;

import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventBounds;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.LogState;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Partitions;
import dev.stoa.domain.event.Topic;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Event logs on Postgres: a row per event. Appending to a topic locks its row, so its batches commit one after the
/// other, in the order of their positions.
final class PostgresEventLog implements EventLog {

    private static final String APPEND = """
            SELECT event_append(?, ?, ?, ?, ?, ?, ?) AS n,
                   ARRAY(SELECT consumers FROM event_place WHERE topic = ? AND partition = 0) AS groups
            """;

    private static final String READ = """
            SELECT position, key, type, payload, at FROM event WHERE topic = ? AND position > ? ORDER BY position LIMIT ?
            """;

    private static final String STATE = "SELECT first, last, source FROM event_topic WHERE topic = ?";

    private static final String TRIM = "SELECT event_trim(?, ?, ?, ?, ?) AS n";

    private final Postgres postgres;

    PostgresEventLog(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public int append(Topic topic, List<NewEvent> events) {
        EventBounds.append(events);
        record Appended(int count, List<String> groups) {}
        Appended appended = postgres.one(
                APPEND,
                row -> new Appended(row.integer("n"), row.texts("groups")),
                topic.value(),
                events.stream().map(each -> Partitions.of(each.key())).toArray(Integer[]::new),
                texts(events, NewEvent::key),
                texts(events, NewEvent::type),
                texts(events, NewEvent::payload),
                sources(events),
                postgres.now(),
                topic.value());
        if (appended.count() > 0) {
            appended.groups().forEach(group -> postgres.signals().send(PostgresConsumerGroups.channel(topic, group)));
        }
        return appended.count();
    }

    private static String[] texts(List<NewEvent> events, Function<NewEvent, String> field) {
        return events.stream().map(field).toArray(String[]::new);
    }

    private static Long[] sources(List<NewEvent> events) {
        Long[] sources = new Long[events.size()];
        for (int n = 0; n < sources.length; n++) {
            if (events.get(n).source().isPresent()) {
                sources[n] = events.get(n).source().getAsLong();
            }
        }
        return sources;
    }

    @Override
    public List<Event> read(Topic topic, long after, int limit) {
        EventBounds.read(after, limit);
        return postgres.all(READ, PostgresEventLog::event, topic.value(), after, limit);
    }

    static Event event(Row row) throws SQLException {
        return new Event(
                row.number("position"), row.text("key"), row.text("type"), row.text("payload"), row.instant("at"));
    }

    @Override
    public LogState state(Topic topic) {
        return postgres.first(
                        STATE,
                        row -> new LogState(row.number("first"), row.number("last"), row.number("source")),
                        topic.value())
                .orElse(new LogState(1, 0, 0));
    }

    @Override
    public int trim(Topic topic, long keep, Duration age) {
        EventBounds.trim(keep, age);
        return postgres.one(TRIM, row -> row.integer("n"), topic.value(), keep, age.toMillis(), BATCH, postgres.now());
    }
}
