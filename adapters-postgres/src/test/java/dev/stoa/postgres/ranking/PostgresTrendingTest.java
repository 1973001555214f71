package dev.stoa.postgres.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.TrendingContract;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresTrendingTest implements TrendingContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Trending> backend() {
        return backends.open(PostgresAdapters::trending);
    }
}
