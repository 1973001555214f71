package dev.stoa.inmemory.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.ActiveUsersContract;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryActiveUsersTest implements ActiveUsersContract {

    @Override
    public Backend<ActiveUsers> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::activeUsers);
    }
}
