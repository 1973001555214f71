package dev.stoa.postgres.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.CategoriesContract;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCategoriesTest implements CategoriesContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Categories> backend() {
        return backends.open(PostgresAdapters::categories);
    }
}
