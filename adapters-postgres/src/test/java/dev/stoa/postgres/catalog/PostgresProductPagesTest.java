package dev.stoa.postgres.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.ProductPagesContract;
import dev.stoa.domain.catalog.Products;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresProductPagesTest implements ProductPagesContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Products> backend() {
        return backends.open(PostgresAdapters::products);
    }
}
