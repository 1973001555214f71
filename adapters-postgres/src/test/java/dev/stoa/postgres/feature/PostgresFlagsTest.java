package dev.stoa.postgres.feature;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.feature.FlagsContract;
import dev.stoa.domain.feature.Flags;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresFlagsTest implements FlagsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Flags> backend() {
        return backends.open(PostgresAdapters::flags);
    }
}
