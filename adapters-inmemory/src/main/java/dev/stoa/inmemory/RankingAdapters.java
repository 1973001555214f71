package dev.stoa.inmemory;

import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.inmemory.ranking.InMemoryLeaderboards;
import dev.stoa.inmemory.ranking.InMemoryMovingBoards;
import dev.stoa.inmemory.ranking.InMemoryTrending;

/// The ports of rankings.
///
/// @param leaderboards with their seasons
record RankingAdapters(InMemoryLeaderboards leaderboards, Trending trending, MovingBoards movingBoards) {

    static RankingAdapters over(Memory memory, int capacity) {
        return new RankingAdapters(
                new InMemoryLeaderboards(memory, capacity * 2),
                new InMemoryTrending(memory, capacity / 10),
                new InMemoryMovingBoards(memory, capacity / 2));
    }
}
