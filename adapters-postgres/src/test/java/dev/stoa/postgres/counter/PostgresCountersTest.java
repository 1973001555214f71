package dev.stoa.postgres.counter;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.counter.CountersContract;
import dev.stoa.domain.counter.Counters;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCountersTest implements CountersContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Counters> backend() {
        return backends.open(PostgresAdapters::counters);
    }
}
