package dev.stoa.postgres.session;

import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Role;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;

/// A session as its row has it.
final class SessionRow {

    private SessionRow() {}

    static Session read(Row row) throws SQLException {
        return new Session(
                new SessionId(row.text("id")),
                new Principal(row.text("principal")),
                row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.text("device"),
                Named.read(row),
                new SessionPolicy(
                        Duration.ofMillis(row.number("idle")),
                        Duration.ofMillis(row.number("absolute")),
                        Duration.ofMillis(row.number("granularity")),
                        row.integer("max_per_principal")),
                row.instant("created_at"),
                row.instant("last_seen"));
    }
}
