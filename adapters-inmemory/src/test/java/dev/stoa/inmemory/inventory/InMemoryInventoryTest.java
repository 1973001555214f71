package dev.stoa.inmemory.inventory;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.inventory.InventoryContract;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryInventoryTest implements InventoryContract {

    @Override
    public Backend<Inventory> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::inventory);
    }
}
