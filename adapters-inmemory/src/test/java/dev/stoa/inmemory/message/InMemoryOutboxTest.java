package dev.stoa.inmemory.message;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.message.OutboxContract;
import dev.stoa.domain.message.Outbox;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryOutboxTest implements OutboxContract {

    @Override
    public Backend<Outbox> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::outbox);
    }
}
