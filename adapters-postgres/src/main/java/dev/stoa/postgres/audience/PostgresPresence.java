package dev.stoa.postgres.audience;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.audience.Online;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.postgres.Postgres;
import java.util.List;
import java.util.Optional;

/// A row for everybody who is here or lately was.
public final class PostgresPresence implements Presence {

    private static final String LIST = "online";

    private static final String SEEN = "SELECT seen(?, ?, ?, ?)";

    private static final String LEFT = "DELETE FROM presence WHERE population = ? AND visitor = ?";

    private static final String COUNT = """
            SELECT count(*) AS here FROM presence WHERE population = ? AND seen_at > at_time(?) - millis(?)
            """;

    private static final String PAGE = """
            SELECT visitor, seen_at FROM presence
            WHERE population = ? AND visitor > coalesce(?, '') AND seen_at > at_time(?) - millis(?)
            ORDER BY visitor LIMIT ?
            """;

    private final Postgres postgres;

    public PostgresPresence(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void seen(Population population, VisitorId visitor) {
        postgres.one(SEEN, row -> true, population.value(), visitor.value(), WINDOW.toMillis(), postgres.now());
    }

    @Override
    public void left(Population population, VisitorId visitor) {
        postgres.change(LEFT, population.value(), visitor.value());
    }

    @Override
    public long count(Population population) {
        return postgres.one(COUNT, row -> row.number("here"), population.value(), postgres.now(), WINDOW.toMillis());
    }

    @Override
    public Page<Online> list(Population population, PageRequest page) {
        Optional<String> after =
                page.after().map(cursor -> Cursor.parts(LIST, 1, cursor).getFirst());
        List<Online> online = postgres.all(
                PAGE,
                row -> new Online(new VisitorId(row.text("visitor")), row.instant("seen_at")),
                population.value(),
                after,
                postgres.now(),
                WINDOW.toMillis(),
                page.limit() + 1);
        return Cursor.page(online, page.limit(), last -> Cursor.of(LIST, last.visitor()));
    }
}
