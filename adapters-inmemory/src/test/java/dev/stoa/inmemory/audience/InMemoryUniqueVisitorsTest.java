package dev.stoa.inmemory.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.UniqueVisitorsContract;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryUniqueVisitorsTest implements UniqueVisitorsContract {

    @Override
    public Backend<UniqueVisitors> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::uniqueVisitors);
    }
}
