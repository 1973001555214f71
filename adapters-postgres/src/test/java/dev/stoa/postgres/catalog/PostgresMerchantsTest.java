package dev.stoa.postgres.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.MerchantsContract;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresMerchantsTest implements MerchantsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Merchants> backend() {
        return backends.open(PostgresAdapters::merchants);
    }
}
