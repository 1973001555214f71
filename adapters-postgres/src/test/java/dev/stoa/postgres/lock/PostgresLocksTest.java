package dev.stoa.postgres.lock;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.lock.LocksContract;
import dev.stoa.domain.lock.Locks;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresLocksTest implements LocksContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Locks> backend() {
        return backends.open(PostgresAdapters::locks);
    }
}
