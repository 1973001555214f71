package dev.stoa.inmemory.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.OffersContract;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryOffersTest implements OffersContract {

    @Override
    public Backend<Offers> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::offers);
    }
}
