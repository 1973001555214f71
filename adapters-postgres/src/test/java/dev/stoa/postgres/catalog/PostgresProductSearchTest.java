package dev.stoa.postgres.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.ProductSearchContract;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresProductSearchTest implements ProductSearchContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Catalog> backend() {
        return backends.open(adapters -> new Catalog(adapters.products(), adapters.productSearch()));
    }
}
