package dev.stoa.postgres.inventory;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.inventory.InventoryContract;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresInventoryTest implements InventoryContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Inventory> backend() {
        return backends.open(PostgresAdapters::inventory);
    }
}
