package dev.stoa.postgres.payment;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.payment.PaymentsContract;
import dev.stoa.postgres.PostgresBackends;
import dev.stoa.postgres.PostgresMoney;
import org.junit.jupiter.api.AutoClose;

class PostgresPaymentsTest implements PaymentsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<MoneyPorts> backend() {
        return backends.open(PostgresMoney::ports);
    }
}
