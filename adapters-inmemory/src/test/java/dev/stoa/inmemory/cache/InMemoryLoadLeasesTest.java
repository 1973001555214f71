package dev.stoa.inmemory.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cache.LoadLeasesContract;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryLoadLeasesTest implements LoadLeasesContract {

    @Override
    public Backend<LoadLeases> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::loadLeases);
    }
}
