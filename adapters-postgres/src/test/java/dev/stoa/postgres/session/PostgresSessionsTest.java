package dev.stoa.postgres.session;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.session.SessionsContract;
import dev.stoa.domain.session.Sessions;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresSessionsTest implements SessionsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Sessions> backend() {
        return backends.open(PostgresAdapters::sessions);
    }
}
