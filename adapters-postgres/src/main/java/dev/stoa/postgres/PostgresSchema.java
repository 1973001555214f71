package dev.stoa.postgres;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// The schema of one database and the steps that make it. Processes that start at once take turns under a lock in
/// the database; a schema that a later version has brought further is left alone.
public final class PostgresSchema {

    private final Flyway flyway;

    public PostgresSchema(PostgresAddress address) {
        this.flyway = Flyway.configure(PostgresSchema.class.getClassLoader())
                .dataSource(address.url(), orNull(address.user()), orNull(address.password()))
                .locations("classpath:dev/stoa/postgres/migrations")
                .load();
    }

    /// Flyway's word for what the driver finds out by itself.
    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The steps that are still to be taken, such as `11 money`, in their order.
    public List<String> pending() {
        try {
            return Stream.of(flyway.info().pending())
                    .map(step -> step.getVersion() + " " + step.getDescription())
                    .toList();
        } catch (FlywayException e) {
            throw translated(e);
        }
    }

    /// Takes the steps that are still to be taken.
    ///
    /// @return how many there were
    public int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw translated(e);
        }
    }

    private static BackendException translated(FlywayException failure) {
        String message = String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("-+"))
                .findFirst()
                .orElse("");
        return new BackendException(Kind.CONFLICT, "the schema cannot be brought up to date: " + message, failure);
    }
}
