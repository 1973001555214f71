package dev.stoa.postgres.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cache.LoadLeasesContract;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresLoadLeasesTest implements LoadLeasesContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<LoadLeases> backend() {
        return backends.open(PostgresAdapters::loadLeases);
    }
}
