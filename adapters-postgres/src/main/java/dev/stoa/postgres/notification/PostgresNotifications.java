package dev.stoa.postgres.notification;

import dev.stoa.domain.Require;
import dev.stoa.domain.Watch;
import dev.stoa.domain.notification.Backlog;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Notifications on Postgres: a row for each, and one for each channel that its publishers lock.
public final class PostgresNotifications implements Notifications {

    private static final String PUBLISH = """
            SELECT published, published_at FROM notification_publish(?, ?, ?, ?)
            """;

    /// One row at least while the channel lasts, without a number if there is nothing beyond the one asked for.
    private static final String SINCE = """
            SELECT c.below, n.number, n.kind, n.data, n.at
            FROM notification_channel c
            LEFT JOIN notification n ON n.channel = c.channel AND n.number > CASE WHEN c.newest < ? THEN 0 ELSE ? END
            WHERE c.channel = ? AND c.gone_at > (SELECT at_time(?))
            ORDER BY n.number
            """;

    private static final String NEWEST = """
            SELECT newest FROM notification_channel WHERE channel = ? AND gone_at > (SELECT at_time(?))
            """;

    private final Postgres postgres;

    public PostgresNotifications(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Notification publish(Channel channel, String kind, String data) {
        Notification.check(kind, data);
        Notification published = postgres.one(
                PUBLISH,
                row -> new Notification(channel, row.number("published"), kind, data, row.instant("published_at")),
                channel.key(),
                kind,
                data,
                postgres.now());
        postgres.signals().send(hints(channel));
        return published;
    }

    private record Found(long below, Optional<Notification> notification) {}

    @Override
    public Backlog since(Channel channel, long after) {
        Require.range("after", after, 0, Long.MAX_VALUE);
        List<Found> found =
                postgres.all(SINCE, row -> found(channel, row), after, after, channel.key(), postgres.now());
        if (found.isEmpty()) {
            return Backlog.empty(after);
        }
        List<Notification> notifications =
                found.stream().flatMap(each -> each.notification().stream()).toList();
        return Backlog.of(notifications, after, found.getFirst().below());
    }

    private static Found found(Channel channel, Row row) throws SQLException {
        Optional<Long> number = row.maybeNumber("number");
        return new Found(
                row.number("below"),
                number.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Notification(
                                channel, number.get(), row.text("kind"), row.text("data"), row.instant("at"))));
    }

    @Override
    public long newest(Channel channel) {
        return postgres.first(NEWEST, row -> row.number("newest"), channel.key(), postgres.now())
                .orElse(0L);
    }

    @Override
    public Watch watch(Channel channel, Runnable hint) {
        return postgres.signals().listen(hints(channel), hint);
    }

    private static String hints(Channel channel) {
        return "notification:" + channel.key();
    }
}
