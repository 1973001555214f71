package dev.stoa.inmemory.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.MerchantsContract;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryMerchantsTest implements MerchantsContract {

    @Override
    public Backend<Merchants> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::merchants);
    }
}
