package dev.stoa.inmemory.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Trend;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.inmemory.Memory;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Trends in memory.
public final class InMemoryTrending implements Trending {

    private static final long MAX_WEIGHT = 1_000_000;

    private final Memory memory;
    private final int capacity;
    private final ConcurrentHashMap<Trend, InMemoryTrend> trends = new ConcurrentHashMap<>();

    /// @param capacity the most members a trend keeps
    public InMemoryTrending(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public void hit(Trend trend, MemberId member, long weight) {
        long now = memory.nowMillis();
        Require.range("weight", weight, 1, MAX_WEIGHT);
        trends.computeIfAbsent(trend, t -> new InMemoryTrend(t.halfLife(), capacity))
                .hit(member, weight, now);
    }

    @Override
    public List<Hot> top(Trend trend, int limit) {
        long now = memory.nowMillis();
        Require.range("limit", limit, 1, 100);
        InMemoryTrend found = trends.get(trend);
        return found == null ? List.of() : found.top(limit, now);
    }

    @Override
    public boolean remove(Trend trend, MemberId member) {
        memory.nowMillis();
        InMemoryTrend found = trends.get(trend);
        return found != null && found.remove(member);
    }
}
