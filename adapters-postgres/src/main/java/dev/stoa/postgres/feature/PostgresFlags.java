package dev.stoa.postgres.feature;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.FlagSet;
import dev.stoa.domain.feature.Flags;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Flags on Postgres.
public final class PostgresFlags implements Flags {

    private static final String CHANNEL = "flags";

    private static final String REVISION = "SELECT revision_of('flag') AS n";
    private static final String ALL = """
            SELECT r.n, f.* FROM (SELECT revision_of('flag') AS n) r LEFT JOIN flag f ON true
            """;
    private static final String PUT = "SELECT flag_put(ROW(?, ?, ?, ?, ?, ?, ?)::flag, ?, ?::timestamptz) AS version";
    private static final String REMOVE = "SELECT flag_remove(?, ?::bigint, ?::timestamptz) AS removed";

    private final Postgres postgres;

    public PostgresFlags(Postgres postgres) {
        this.postgres = postgres;
    }

    private record Found(long revision, Optional<Flag> flag) {}

    @Override
    public FlagSet all() {
        List<Found> rows = postgres.all(ALL, PostgresFlags::found);
        return new FlagSet(
                rows.getFirst().revision(),
                rows.stream().flatMap(row -> row.flag().stream()).toList());
    }

    @Override
    public long revision() {
        return postgres.one(REVISION, row -> row.number("n"));
    }

    @Override
    public OptionalLong put(Flag flag) {
        long version = postgres.one(
                PUT,
                row -> row.number("version"),
                flag.name().value(),
                flag.description(),
                flag.enabled(),
                flag.users().toArray(String[]::new),
                flag.segments().toArray(String[]::new),
                flag.basisPoints(),
                flag.version(),
                MAX,
                postgres.now());
        if (version < 0) {
            throw new InvalidInputException("flag", "full", "there are %d flags already".formatted(MAX));
        }
        return told(version > 0) ? OptionalLong.of(version) : OptionalLong.empty();
    }

    @Override
    public boolean remove(FlagName name) {
        return remove(name, Optional.empty());
    }

    @Override
    public boolean remove(FlagName name, long version) {
        return remove(name, Optional.of(version));
    }

    private boolean remove(FlagName name, Optional<Long> version) {
        return told(postgres.one(REMOVE, row -> row.is("removed"), name.value(), version, postgres.now()));
    }

    @Override
    public Watch watch(Runnable hint) {
        return postgres.signals().listen(CHANNEL, hint);
    }

    private boolean told(boolean changed) {
        if (changed) {
            postgres.signals().send(CHANNEL);
        }
        return changed;
    }

    private static Found found(Row row) throws SQLException {
        Optional<String> name = row.maybeText("name");
        return new Found(row.number("n"), name.isPresent() ? Optional.of(flag(name.get(), row)) : Optional.empty());
    }

    private static Flag flag(String name, Row row) throws SQLException {
        return new Flag(
                new FlagName(name),
                row.text("description"),
                row.is("enabled"),
                new HashSet<>(row.texts("users")),
                new HashSet<>(row.texts("segments")),
                row.integer("basis_points"),
                row.number("version"));
    }
}
