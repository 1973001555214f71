package dev.stoa.inmemory.ranking;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.StampedLock;

/// One moving board: what each hour added, and per window the sums over its hours. At the turn of an hour the first
/// caller takes the hours that left off the sums, so each addition is paid back once per window.
final class InMemoryMovingBoard {

    private final StampedLock lock = new StampedLock();
    private final TreeMap<Long, Map<String, Long>> hours = new TreeMap<>();
    private final EnumMap<PopularWindow, MovingSums> sums = new EnumMap<>(PopularWindow.class);
    private final int capacity;
    private long hour = Long.MIN_VALUE;
    private int cells;

    /// @param capacity the most members of all hours together
    InMemoryMovingBoard(int capacity) {
        this.capacity = capacity;
        for (PopularWindow window : PopularWindow.values()) {
            sums.put(window, new MovingSums(window.steps()));
        }
    }

    void add(MemberId member, long amount, long now) {
        long stamp = lock.writeLock();
        try {
            slideTo(now);
            Map<String, Long> added = hours.computeIfAbsent(hour, h -> new HashMap<>());
            if (!added.containsKey(member.value()) && cells++ >= capacity) {
                cells--;
                throw new BackendException(
                        BackendException.Kind.UNAVAILABLE,
                        "no room for more popularity in memory: %d kept".formatted(capacity));
            }
            added.merge(member.value(), amount, Long::sum);
            sums.values().forEach(each -> each.add(member.value(), amount));
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    List<MovingBoards.Popular> top(PopularWindow window, int limit, long now) {
        long stamp = lock.writeLock();
        try {
            slideTo(now);
            List<MovingBoards.Popular> top = new ArrayList<>();
            for (Ranked ranked : Objects.requireNonNull(sums.get(window)).top(limit)) {
                top.add(new MovingBoards.Popular(new MemberId(ranked.member()), ranked.key(), top.size() + 1L));
            }
            return List.copyOf(top);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void slideTo(long now) {
        long reached = Math.floorDiv(now, PopularWindow.STEP.toMillis());
        if (reached <= hour) {
            return;
        }
        hour = reached;
        sums.values().forEach(each -> each.slideTo(reached, hours));
        var left = hours.headMap(reached - PopularWindow.MONTH.steps() + 1);
        left.values().forEach(each -> cells -= each.size());
        left.clear();
    }
}
