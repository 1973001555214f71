package dev.stoa.postgres.lock;

import dev.stoa.domain.Watch;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Locks on Postgres: one row each. No connection is held while a lock is.
public final class PostgresLocks implements Locks {

    private static final String ACQUIRE = """
            SELECT granted AS fence, ends_at AS expires_at FROM lock_acquire(?, ?, ?, ?)
            """;

    private static final String RENEW = """
            UPDATE lock_lease l SET expires_at = now + millis(length), forget_at = now + millis(length) + millis(604800000)
            FROM (SELECT at_time(?) AS now, ?::bigint AS length) asked
            WHERE l.name = ? AND l.owner = ? AND l.expires_at > now
            RETURNING l.fence, l.expires_at
            """;

    private static final String RELEASE = """
            UPDATE lock_lease l SET owner = NULL, expires_at = '-infinity', forget_at = now + millis(604800000)
            FROM (SELECT at_time(?) AS now) asked
            WHERE l.name = ? AND l.owner = ? AND l.expires_at > now
            """;

    private static final String FIND = """
            SELECT owner, fence, expires_at FROM lock_lease
            WHERE name = ? AND owner IS NOT NULL AND expires_at > (SELECT at_time(?))
            """;

    private final Postgres postgres;

    public PostgresLocks(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Optional<Lease> acquire(LockName name, LockOwner owner, Duration lease) {
        long length = Lease.millis(lease);
        return postgres.first(
                ACQUIRE, row -> lease(name, owner, row), name.value(), owner.value(), length, postgres.now());
    }

    @Override
    public Optional<Lease> renew(LockName name, LockOwner owner, Duration lease) {
        long length = Lease.millis(lease);
        return postgres.first(
                RENEW, row -> lease(name, owner, row), postgres.now(), length, name.value(), owner.value());
    }

    @Override
    public boolean release(LockName name, LockOwner owner) {
        boolean released = postgres.change(RELEASE, postgres.now(), name.value(), owner.value()) > 0;
        if (released) {
            postgres.signals().send(channel(name));
        }
        return released;
    }

    @Override
    public Optional<Lease> find(LockName name) {
        return postgres.first(
                FIND, row -> lease(name, new LockOwner(row.text("owner")), row), name.value(), postgres.now());
    }

    @Override
    public Watch watch(LockName name, Runnable hint) {
        return postgres.signals().listen(channel(name), hint);
    }

    private static Lease lease(LockName name, LockOwner owner, Row row) throws SQLException {
        return new Lease(name, owner, row.number("fence"), row.instant("expires_at"));
    }

    private static String channel(LockName name) {
        return "lock:" + name.value();
    }
}
