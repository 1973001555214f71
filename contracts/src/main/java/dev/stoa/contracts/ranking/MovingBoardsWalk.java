package dev.stoa.contracts.ranking;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Few members and sums that are often equal; strides over the ends of hours and of windows.
public final class MovingBoardsWalk implements Walk<MovingBoards> {

    private static final List<BoardName> BOARDS = List.of(new BoardName("views"), new BoardName("sales"));
    private static final List<PopularWindow> WINDOWS = List.of(PopularWindow.values());
    private static final List<String> MEMBERS = List.of("a", "b", "\uFF5E", "\uD83D\uDE00", "\u0000nul", "{*}:a");

    /// An adapter may let 64 hours leave together: after two such strides the first one's hour is next in line.
    private static final Duration SIXTY_FIVE_HOURS_SHORT_OF_A_WEEK = Duration.ofHours(7 * 24 - 65);

    @Override
    public List<Step<MovingBoards>> steps(Instant start) {
        return List.of(
                add(),
                add(),
                new Step<>("top", (boards, dice) -> boards.top(board(dice), window(dice), 1 + dice.nextInt(8))));
    }

    @Override
    public List<Duration> strides() {
        return List.of(
                Duration.ofMillis(1),
                Duration.ofHours(1).minusMillis(1),
                Duration.ofHours(1),
                Duration.ofHours(5),
                Duration.ofDays(1),
                SIXTY_FIVE_HOURS_SHORT_OF_A_WEEK,
                Duration.ofDays(6));
    }

    private static Step<MovingBoards> add() {
        return new Step<>("add", (boards, dice) -> {
            String member = MEMBERS.get(dice.nextInt(MEMBERS.size()));
            boards.add(board(dice), new MemberId(member), dice.nextInt(9) == 0 ? 1_000_001 : dice.nextInt(4));
            return "added";
        });
    }

    private static BoardName board(Random dice) {
        return BOARDS.get(dice.nextInt(BOARDS.size()));
    }

    private static PopularWindow window(Random dice) {
        return WINDOWS.get(dice.nextInt(WINDOWS.size()));
    }
}
