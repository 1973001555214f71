package dev.stoa.postgres.customer;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.customer.CustomersContract;
import dev.stoa.domain.customer.Customers;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCustomersTest implements CustomersContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Customers> backend() {
        return backends.open(PostgresAdapters::customers);
    }
}
