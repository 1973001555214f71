package dev.stoa.inmemory.ranking;

import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Trending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/// One trend, in order of the logarithms of its scores, which no passing of time changes.
final class InMemoryTrend {

    /// Times are counted from here, so that a double has digits left for them.
    private static final long EPOCH_MILLIS = 1_735_689_600_000L;

    private final StampedLock lock = new StampedLock();
    private final RankTree tree = new RankTree();
    private final Members members = new Members();
    private final double halfLifeMillis;
    private final int capacity;

    InMemoryTrend(Duration halfLife, int capacity) {
        this.halfLifeMillis = (double) halfLife.toMillis();
        this.capacity = capacity;
    }

    void hit(MemberId member, long weight, long now) {
        double added = log2((double) weight) + age(now);
        long stamp = lock.writeLock();
        try {
            Ranked old = members.get(member.value());
            if (old != null) {
                tree.remove(old);
            }
            Ranked ranked = new Ranked(member.value(), key(old == null ? added : sum(score(old.key()), added)), 0);
            tree.add(ranked);
            members.put(ranked);
            if (members.size() > capacity) {
                forgetLast();
            }
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void forgetLast() {
        Ranked last = tree.list(tree.size() - 1, 1).getFirst();
        tree.remove(last);
        members.remove(last.member());
    }

    List<Trending.Hot> top(int limit, long now) {
        long stamp = lock.readLock();
        try {
            List<Trending.Hot> top = new ArrayList<>();
            for (Ranked ranked : tree.list(0, limit)) {
                double score = Math.pow(2, score(ranked.key()) - age(now));
                top.add(new Trending.Hot(new MemberId(ranked.member()), score, top.size() + 1L));
            }
            return List.copyOf(top);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    boolean remove(MemberId member) {
        long stamp = lock.writeLock();
        try {
            Ranked removed = members.remove(member.value());
            return removed != null && tree.remove(removed);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private double age(long now) {
        return (double) (now - EPOCH_MILLIS) / halfLifeMillis;
    }

    /// `log2(2^a + 2^b)` without leaving the logarithms.
    private static double sum(double a, double b) {
        return Math.max(a, b) + log2(1 + Math.pow(2, -Math.abs(a - b)));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// A whole number in the order of the doubles; its own inverse on the bits.
    private static long key(double score) {
        return flip(Double.doubleToLongBits(score));
    }

    private static double score(long key) {
        return Double.longBitsToDouble(flip(key));
    }

    private static long flip(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
}
