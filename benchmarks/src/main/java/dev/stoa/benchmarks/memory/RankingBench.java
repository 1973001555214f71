package dev.stoa.benchmarks.memory;

import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A leaderboard, beside a sorted set and a map that one thread keeps in step; those know no ranks.
@State(Scope.Benchmark)
public class RankingBench {

    private static final Board BOARD = Board.of("bench");
    private static final ScoreChange ONE = new ScoreChange.By(1);

    private record Entry(int member, long score) {}

    @Param({"10000", "1000000"})
    public int members;

    private final Leaderboards boards = new InMemoryAdapters().leaderboards();
    private final TreeSet<Entry> sorted =
            new TreeSet<>(Comparator.comparingLong(Entry::score).thenComparingInt(Entry::member));
    private final Map<Integer, Long> scores = new HashMap<>();
    private MemberId[] ids = {};
    private int[] order = {};
    private int next;

    @Setup
    public void fill() {
        ids = Picks.of(members, i -> new MemberId("m" + i), MemberId[]::new);
        order = Picks.numbers(1 << 16, members);
        int[] start = Picks.numbers(members, 1 << 20);
        for (int i = 0; i < members; i++) {
            boards.score(BOARD, ids[i], new ScoreChange.To(start[i]));
            scores.put(i, (long) start[i]);
            sorted.add(new Entry(i, start[i]));
        }
    }

    @Benchmark
    public boolean floor() {
        int member = pick();
        long score = scores.getOrDefault(member, 0L);
        sorted.remove(new Entry(member, score));
        scores.put(member, score + 1);
        return sorted.add(new Entry(member, score + 1));
    }

    @Benchmark
    public Scored increment() {
        return boards.score(BOARD, ids[pick()], ONE);
    }

    @Benchmark
    public Optional<Standing> rank() {
        return boards.standing(BOARD, ids[pick()]);
    }

    @Benchmark
    public List<Standing> top() {
        return boards.page(BOARD, 1, 10);
    }

    @Benchmark
    public List<Standing> around() {
        return boards.around(BOARD, ids[pick()], 5);
    }

    private int pick() {
        return order[++next & 0xFFFF];
    }
}
