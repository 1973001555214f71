package dev.stoa.inmemory.ranking;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.ScoreRange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One season of one leaderboard: who has which score, and who stands where. Changes and reads take microseconds
/// each under one lock, so readers wait for a change at most.
final class InMemoryBoard {

    private final StampedLock lock = new StampedLock();
    private final RankTree tree = new RankTree();
    private final Members members = new Members();
    private final int capacity;
    private boolean closed;

    InMemoryBoard(int capacity) {
        this.capacity = capacity;
    }

    Scored score(MemberId member, ScoreChange change, long now) {
        long stamp = lock.writeLock();
        try {
            if (closed) {
                return new Scored.Closed();
            }
            Ranked old = members.get(member.value());
            Long score = score(change, old);
            if (score == null) {
                return new Scored.OutOfRange();
            }
            if (old == null || old.key() != score) {
                place(new Ranked(member.value(), score, now), old);
            }
            return new Scored.Now(score);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /// The new score, or null if it would be out of range. The sum cannot overflow: both parts are within 2^54.
    private static @Nullable Long score(ScoreChange change, @Nullable Ranked old) {
        long before = old == null ? 0 : old.key();
        long after = switch (change) {
            case ScoreChange.To to -> to.score();
            case ScoreChange.By by -> isInRange(by.delta()) ? before + by.delta() : Long.MAX_VALUE;
            case ScoreChange.AtLeast least -> old == null ? least.score() : Math.max(before, least.score());
        };
        return isInRange(after) ? after : null;
    }

    private static boolean isInRange(long score) {
        return score >= -Leaderboards.MAX_SCORE && score <= Leaderboards.MAX_SCORE;
    }

    private void place(Ranked ranked, @Nullable Ranked old) {
        if (old != null) {
            tree.remove(old);
        } else if (members.size() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more members of a board in memory: %d kept".formatted(capacity));
        }
        tree.add(ranked);
        members.put(ranked);
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

    /// Returns whether it was open.
    boolean close() {
        long stamp = lock.writeLock();
        try {
            boolean wasOpen = !closed;
            closed = true;
            return wasOpen;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    Optional<Standing> standing(MemberId member) {
        return read(() -> Optional.ofNullable(members.get(member.value()))
                .map(ranked -> standing(ranked, tree.indexOf(ranked) + 1L, tree.above(ranked.key()) + 1L)));
    }

    List<Standing> page(long fromRank, int limit) {
        return read(() -> fromRank > tree.size() ? List.of() : list((int) (fromRank - 1), limit));
    }

    List<Standing> around(MemberId member, int range) {
        return read(() -> {
            Ranked ranked = members.get(member.value());
            if (ranked == null) {
                return List.of();
            }
            int at = tree.indexOf(ranked);
            int from = Math.max(0, at - range);
            return list(from, at + range + 1 - from);
        });
    }

    List<Standing> between(ScoreRange scores, long skip, int limit) {
        return read(() -> {
            long from = tree.above(scores.max()) + skip;
            long to = end(scores);
            return from >= to ? List.of() : list((int) from, (int) Math.min(limit, to - from));
        });
    }

    long count(ScoreRange scores) {
        return read(() -> (long) end(scores) - tree.above(scores.max()));
    }

    /// The index after the last score in the range.
    private int end(ScoreRange scores) {
        return scores.min() == Long.MIN_VALUE ? tree.size() : tree.above(scores.min() - 1);
    }

    List<Standing> among(Set<MemberId> asked) {
        return read(() -> {
            List<Ranked> found = new ArrayList<>();
            for (MemberId member : asked) {
                Ranked ranked = members.get(member.value());
                if (ranked != null) {
                    found.add(ranked);
                }
            }
            found.sort(Ranked::compareTo);
            return standings(found, 1, 1);
        });
    }

    private List<Standing> list(int from, int limit) {
        List<Ranked> list = tree.list(from, limit);
        return list.isEmpty()
                ? List.of()
                : standings(list, from + 1L, tree.above(list.getFirst().key()) + 1L);
    }

    private static List<Standing> standings(List<Ranked> list, long firstRank, long firstTiedRank) {
        List<Standing> standings = new ArrayList<>(list.size());
        long rank = firstRank;
        long tied = firstTiedRank;
        long key = list.isEmpty() ? 0 : list.getFirst().key();
        for (Ranked ranked : list) {
            tied = ranked.key() == key ? tied : rank;
            key = ranked.key();
            standings.add(standing(ranked, rank++, tied));
        }
        return List.copyOf(standings);
    }

    private static Standing standing(Ranked ranked, long rank, long tiedRank) {
        return new Standing(
                new MemberId(ranked.member()), ranked.key(), rank, tiedRank, Instant.ofEpochMilli(ranked.achievedAt()));
    }

    private <R> R read(Supplier<R> reading) {
        long stamp = lock.readLock();
        try {
            return reading.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
