package dev.stoa.postgres.cache;

import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.postgres.Postgres;
import java.time.Duration;

/// Load leases on Postgres: one row each.
public final class PostgresLoadLeases implements LoadLeases {

    private static final String ACQUIRE = "SELECT cache_lease_acquire(?, ?, ?, ?, ?) AS acquired";

    private static final String RELEASE = """
            DELETE FROM cache_lease WHERE cache = ? AND id = ? AND owner = ? AND ends_at > (SELECT at_time(?))
            """;

    private final Postgres postgres;

    public PostgresLoadLeases(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public boolean acquire(CacheKey key, LoadOwner owner, Duration lease) {
        return postgres.one(
                ACQUIRE,
                row -> row.is("acquired"),
                key.cache().value(),
                key.id(),
                owner.value(),
                lease.toMillis(),
                postgres.now());
    }

    @Override
    public boolean release(CacheKey key, LoadOwner owner) {
        return postgres.change(RELEASE, key.cache().value(), key.id(), owner.value(), postgres.now()) > 0;
    }
}
