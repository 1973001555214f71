package dev.stoa.inmemory.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.PresenceContract;
import dev.stoa.domain.audience.Presence;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryPresenceTest implements PresenceContract {

    @Override
    public Backend<Presence> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::presence);
    }
}
