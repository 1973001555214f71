package dev.stoa.postgres.idempotency;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.idempotency.IdempotencyKeysContract;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresIdempotencyKeysTest implements IdempotencyKeysContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<IdempotencyKeys> backend() {
        return backends.open(PostgresAdapters::idempotencyKeys);
    }
}
