package dev.stoa.inmemory.counter;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.counter.CountersContract;
import dev.stoa.domain.counter.Counters;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCountersTest implements CountersContract {

    @Override
    public Backend<Counters> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::counters);
    }
}
