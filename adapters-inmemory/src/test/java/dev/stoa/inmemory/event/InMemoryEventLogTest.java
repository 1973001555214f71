package dev.stoa.inmemory.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.event.EventLogContract;
import dev.stoa.contracts.event.EventPorts;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryEventLogTest implements EventLogContract {

    @Override
    public Backend<EventPorts> backend() {
        return new InMemoryBackend<>(
                memory -> new EventPorts(memory.events().log(), memory.events().groups()));
    }
}
