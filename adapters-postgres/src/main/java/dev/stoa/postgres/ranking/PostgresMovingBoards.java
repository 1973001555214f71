package dev.stoa.postgres.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.postgres.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Moving boards on Postgres. Nothing happens at the turn of an hour: sums are worked out anew when they are read
/// or added to, in steps that each keep what they did.
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
        while (true) {
            List<Counted> counted = postgres.all(
                    TOP,
                    row -> new Counted(row.maybeText("who"), row.number("total")),
                    board.value(),
                    window.steps(),
                    limit,
                    postgres.now());
            if (counted.stream().allMatch(each -> each.who().isPresent())) {
                return ranked(counted);
            }
        }
    }

    /// @param who absent in the one row that says that more is to be worked out
    private record Counted(Optional<String> who, long total) {}

    private static List<Popular> ranked(List<Counted> counted) {
        List<Popular> top = new ArrayList<>();
        for (Counted each : counted) {
            top.add(new Popular(new MemberId(each.who().orElseThrow()), each.total(), top.size() + 1L));
        }
        return List.copyOf(top);
    }
}
