package dev.stoa.postgres.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.UniqueVisitorsContract;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresUniqueVisitorsTest implements UniqueVisitorsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<UniqueVisitors> backend() {
        return backends.open(PostgresAdapters::uniqueVisitors);
    }
}
