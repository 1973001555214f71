package dev.stoa.inmemory.credit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.credit.CreditsContract;
import dev.stoa.domain.credit.Credits;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCreditsTest implements CreditsContract {

    @Override
    public Backend<Credits> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::credits);
    }
}
