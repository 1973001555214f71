package dev.stoa.postgres.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.PresenceContract;
import dev.stoa.domain.audience.Presence;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresPresenceTest implements PresenceContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Presence> backend() {
        return backends.open(PostgresAdapters::presence);
    }
}
