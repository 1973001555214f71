package dev.stoa.postgres.order;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.OrderEventsContract;
import dev.stoa.postgres.PostgresBackends;
import dev.stoa.postgres.PostgresMoney;
import org.junit.jupiter.api.AutoClose;

class PostgresOrderEventsTest implements OrderEventsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<MoneyPorts> backend() {
        return backends.open(PostgresMoney::ports);
    }
}
