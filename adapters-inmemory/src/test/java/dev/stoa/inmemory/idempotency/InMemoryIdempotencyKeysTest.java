package dev.stoa.inmemory.idempotency;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.idempotency.IdempotencyKeysContract;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryIdempotencyKeysTest implements IdempotencyKeysContract {

    @Override
    public Backend<IdempotencyKeys> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::idempotencyKeys);
    }
}
