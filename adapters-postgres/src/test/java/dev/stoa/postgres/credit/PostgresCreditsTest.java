package dev.stoa.postgres.credit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.credit.CreditsContract;
import dev.stoa.domain.credit.Credits;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCreditsTest implements CreditsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Credits> backend() {
        return backends.open(PostgresAdapters::credits);
    }
}
