package dev.stoa.inmemory.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.ScoreRange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.Seasons;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Leaderboards in memory: a [RankTree] per season.
public final class InMemoryLeaderboards implements Leaderboards, Seasons {

    private static final int MAX_BOARDS = 10_000;

    /// The season of a board is known by its id alone.
    private record Key(BoardName name, String season) {}

    private record Kept(InMemoryBoard board, long goneAtMillis) {}

    private final Memory memory;
    private final int capacity;
    private final ExpiringMap<Key, Kept> boards;
    private final ConcurrentHashMap<BoardName, ConcurrentSkipListMap<String, Season>> seasons =
            new ConcurrentHashMap<>();

    /// @param capacity the most members a board keeps
    public InMemoryLeaderboards(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
        this.boards = new ExpiringMap<>(memory, "leaderboards", Kept::goneAtMillis, MAX_BOARDS);
    }

    @Override
    public Scored score(Board board, MemberId member, ScoreChange change) {
        Instant now = memory.now();
        return board.season().isOpen(now)
                ? open(board, now).score(member, change, now.toEpochMilli())
                : new Scored.Closed();
    }

    private InMemoryBoard open(Board board, Instant now) {
        InMemoryBoard known = find(board);
        return known != null ? known : create(board, now);
    }

    private InMemoryBoard create(Board board, Instant now) {
        Kept kept = boards.compute(
                key(board),
                (key, old) -> old != null
                        ? old
                        : new Kept(
                                new InMemoryBoard(capacity),
                                millis(board.season().goneAt())));
        var listed = seasons.computeIfAbsent(board.name(), name -> new ConcurrentSkipListMap<>(Utf8.ORDER));
        listed.values().removeIf(season -> !now.isBefore(season.goneAt()));
        listed.putIfAbsent(board.season().id(), board.season());
        return Objects.requireNonNull(kept).board();
    }

    @Override
    public boolean remove(Board board, MemberId member) {
        return read(board, false, found -> found.remove(member));
    }

    @Override
    public Optional<Standing> standing(Board board, MemberId member) {
        return read(board, Optional.empty(), found -> found.standing(member));
    }

    @Override
    public List<Standing> page(Board board, long fromRank, int limit) {
        Require.range("rank", fromRank, 1, Long.MAX_VALUE);
        Require.range("limit", limit, 1, MAX_PAGE);
        return read(board, List.of(), found -> found.page(fromRank, limit));
    }

    @Override
    public List<Standing> around(Board board, MemberId member, int range) {
        Require.range("range", range, 0, MAX_PAGE / 2 - 1);
        return read(board, List.of(), found -> found.around(member, range));
    }

    @Override
    public List<Standing> between(Board board, ScoreRange scores, long skip, int limit) {
        Require.range("skip", skip, 0, Integer.MAX_VALUE);
        Require.range("limit", limit, 1, MAX_PAGE);
        return read(board, List.of(), found -> found.between(scores, skip, limit));
    }

    @Override
    public List<Standing> among(Board board, Set<MemberId> members) {
        Require.range("members", members.size(), 0, MAX_PAGE);
        return read(board, List.of(), found -> found.among(members));
    }

    @Override
    public long count(Board board, ScoreRange scores) {
        return read(board, 0L, found -> found.count(scores));
    }

    @Override
    public boolean close(Board board) {
        return board.season().isOpen(memory.now()) && read(board, false, InMemoryBoard::close);
    }

    @Override
    public List<Season> seasons(BoardName name, int limit) {
        Instant now = memory.now();
        Require.range("limit", limit, 1, MAX_PAGE);
        return seasons.getOrDefault(name, new ConcurrentSkipListMap<>()).descendingMap().values().stream()
                .filter(season -> now.isBefore(season.goneAt()))
                .limit(limit)
                .toList();
    }

    private <R> R read(Board board, R ofNoBoard, Function<InMemoryBoard, R> reading) {
        InMemoryBoard found = find(board);
        return found == null ? ofNoBoard : reading.apply(found);
    }

    private @Nullable InMemoryBoard find(Board board) {
        Kept kept = boards.get(key(board));
        return kept == null ? null : kept.board();
    }

    private static Key key(Board board) {
        return new Key(board.name(), board.season().id());
    }

    private static long millis(Instant instant) {
        return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
    }
}
