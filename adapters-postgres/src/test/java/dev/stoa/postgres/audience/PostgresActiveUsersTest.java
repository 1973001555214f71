package dev.stoa.postgres.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.ActiveUsersContract;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresActiveUsersTest implements ActiveUsersContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<ActiveUsers> backend() {
        return backends.open(PostgresAdapters::activeUsers);
    }
}
