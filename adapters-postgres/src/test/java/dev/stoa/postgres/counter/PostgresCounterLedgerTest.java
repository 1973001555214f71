package dev.stoa.postgres.counter;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.counter.CounterLedgerContract;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCounterLedgerTest implements CounterLedgerContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<CounterLedger> backend() {
        return backends.open(PostgresAdapters::counterLedger);
    }
}
