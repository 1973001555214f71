package dev.stoa.inmemory.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.LeaderboardsContract;
import dev.stoa.contracts.ranking.Ranking;
import dev.stoa.contracts.ranking.SeasonsContract;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryLeaderboardsTest implements LeaderboardsContract, SeasonsContract {

    @Override
    public Backend<Ranking> backend() {
        return new InMemoryBackend<>(adapters -> new Ranking(adapters.leaderboards(), adapters.seasons()));
    }
}
