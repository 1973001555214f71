package dev.stoa.postgres.ratelimit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ratelimit.RateLimitsContract;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresRateLimitsTest implements RateLimitsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<RateLimits> backend() {
        return backends.open(PostgresAdapters::rateLimits);
    }
}
