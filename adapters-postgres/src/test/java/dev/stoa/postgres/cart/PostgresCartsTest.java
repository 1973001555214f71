package dev.stoa.postgres.cart;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cart.CartsContract;
import dev.stoa.domain.cart.Carts;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCartsTest implements CartsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Carts> backend() {
        return backends.open(PostgresAdapters::carts);
    }
}
