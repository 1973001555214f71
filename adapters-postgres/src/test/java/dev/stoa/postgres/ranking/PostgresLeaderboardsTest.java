package dev.stoa.postgres.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.LeaderboardsContract;
import dev.stoa.contracts.ranking.Ranking;
import dev.stoa.contracts.ranking.SeasonsContract;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresLeaderboardsTest implements LeaderboardsContract, SeasonsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Ranking> backend() {
        return backends.open(adapters -> new Ranking(adapters.leaderboards(), adapters.seasons()));
    }
}
