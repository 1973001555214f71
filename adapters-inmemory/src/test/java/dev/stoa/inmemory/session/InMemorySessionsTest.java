package dev.stoa.inmemory.session;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.session.SessionsContract;
import dev.stoa.domain.session.Sessions;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemorySessionsTest implements SessionsContract {

    @Override
    public Backend<Sessions> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::sessions);
    }
}
