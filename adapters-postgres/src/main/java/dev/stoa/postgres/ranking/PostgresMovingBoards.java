package dev.stoa.postgres.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.postgres.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Moving boards on Postgres. Nothing happens at the turn of an hour: sums are worked out anew when they are read or
/// added to.
public final class PostgresMovingBoards implements MovingBoards {

    private static final long MAX_AMOUNT = 1_000_000;

    private static final String ADD = "SELECT popular_add(?, ?, ?, ?, ?)";

    private static final String TOP = "SELECT who, total FROM popular_top(?, ?, ?, ?)";

    private final Postgres postgres;

    public PostgresMovingBoards(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void add(BoardName board, MemberId member, long amount) {
        Require.range("amount", amount, 1, MAX_AMOUNT);
        Long[] windows = Stream.of(PopularWindow.values())
                .map(window -> (long) window.steps())
                .toArray(Long[]::new);
        postgres.first(ADD, row -> row, board.value(), member.value(), amount, windows, postgres.now());
    }

    @Override
    public List<Popular> top(BoardName board, PopularWindow window, int limit) {
        Require.range("limit", limit, 1, 100);
        List<Popular> top = new ArrayList<>();
        postgres.all(
                TOP,
                row -> top.add(new Popular(new MemberId(row.text("who")), row.number("total"), top.size() + 1L)),
                board.value(),
                window.steps(),
                limit,
                postgres.now());
        return List.copyOf(top);
    }
}
