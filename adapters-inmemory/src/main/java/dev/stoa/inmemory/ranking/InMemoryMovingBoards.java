package dev.stoa.inmemory.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.inmemory.Memory;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Moving boards in memory.
public final class InMemoryMovingBoards implements MovingBoards {

    private static final long MAX_AMOUNT = 1_000_000;

    private final Memory memory;
    private final int capacity;
    private final ConcurrentHashMap<BoardName, InMemoryMovingBoard> boards = new ConcurrentHashMap<>();

    /// @param capacity the most members a board keeps, counted once per hour
    public InMemoryMovingBoards(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public void add(BoardName board, MemberId member, long amount) {
        long now = memory.nowMillis();
        Require.range("amount", amount, 1, MAX_AMOUNT);
        boards.computeIfAbsent(board, name -> new InMemoryMovingBoard(capacity)).add(member, amount, now);
    }

    @Override
    public List<Popular> top(BoardName board, PopularWindow window, int limit) {
        long now = memory.nowMillis();
        Require.range("limit", limit, 1, 100);
        InMemoryMovingBoard found = boards.get(board);
        return found == null ? List.of() : found.top(window, limit, now);
    }
}
