package dev.stoa.inmemory.lock;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.lock.LocksContract;
import dev.stoa.domain.lock.Locks;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryLocksTest implements LocksContract {

    @Override
    public Backend<Locks> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::locks);
    }
}
