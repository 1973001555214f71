package dev.stoa.inmemory.ranking;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/// The sums of one window of a moving board, in order. The hours themselves are kept by [InMemoryMovingBoard].
final class MovingSums {

    private final RankTree tree = new RankTree();
    private final Members members = new Members();
    private final int steps;
    private long firstHour = Long.MIN_VALUE;

    MovingSums(int steps) {
        this.steps = steps;
    }

    void add(String member, long amount) {
        Ranked old = members.get(member);
        if (old != null) {
            tree.remove(old);
            members.remove(member);
        }
        long sum = (old == null ? 0 : old.key()) + amount;
        if (sum > 0) {
            Ranked ranked = new Ranked(member, sum, 0);
            tree.add(ranked);
            members.put(ranked);
        }
    }

    /// Takes off what the hours that are now outside had added.
    void slideTo(long hour, NavigableMap<Long, Map<String, Long>> hours) {
        long first = hour - steps + 1;
        hours.subMap(firstHour, true, first, false)
                .values()
                .forEach(left -> left.forEach((member, amount) -> add(member, -amount)));
        firstHour = first;
    }

    List<Ranked> top(int limit) {
        return tree.list(0, limit);
    }
}
