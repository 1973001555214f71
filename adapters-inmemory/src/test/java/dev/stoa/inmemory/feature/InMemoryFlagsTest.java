package dev.stoa.inmemory.feature;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.feature.FlagsContract;
import dev.stoa.domain.feature.Flags;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryFlagsTest implements FlagsContract {

    @Override
    public Backend<Flags> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::flags);
    }
}
