package dev.stoa.postgres.ratelimit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ratelimit.RateLimitsContract;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class PostgresRateLimitsTest implements RateLimitsContract {

    private final List<PostgresBackend<?>> open = new ArrayList<>();

    @Override
    public Backend<RateLimits> backend() {
        PostgresBackend<RateLimits> backend = new PostgresBackend<>(PostgresAdapters::rateLimits);
        open.add(backend);
        return backend;
    }

    @AfterEach
    void closeAll() {
        open.forEach(PostgresBackend::close);
    }
}
