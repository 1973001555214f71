package dev.stoa.inmemory.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.TrendingContract;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryTrendingTest implements TrendingContract {

    @Override
    public Backend<Trending> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::trending);
    }
}
