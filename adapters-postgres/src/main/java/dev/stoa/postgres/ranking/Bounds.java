package dev.stoa.postgres.ranking;

import java.time.Instant;
import java.util.Optional;

/// The times of a season, which may be for ever. Postgres has no such instants: absent here, infinite there.
final class Bounds {

    private Bounds() {}

    static Optional<Instant> of(Instant time) {
        return Optional.of(time).filter(each -> !each.equals(Instant.MIN) && !each.equals(Instant.MAX));
    }
}
