package dev.stoa.contracts.ranking;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Trend;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.domain.ranking.Trending.Hot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Two trends of one name, few members. Scores are compared to a part in a thousand of their logarithm; of a list
/// that is cut off only the scores are, as members that are equal stand in any order.
public final class TrendingWalk implements Walk<Trending> {

    private static final List<Trend> TRENDS = List.of(
            new Trend(new BoardName("offers"), Duration.ofMinutes(1)),
            new Trend(new BoardName("offers"), Duration.ofHours(1)),
            new Trend(new BoardName("searches"), Duration.ofHours(1)));
    private static final List<String> MEMBERS = List.of("a", "b", "c", "\uD83D\uDE00", "\u0000nul", "{*}:a");
    private static final int ALL = 100;

    @Override
    public List<Step<Trending>> steps(Instant start) {
        return List.of(
                hit(),
                hit(),
                new Step<>("top", (trending, dice) -> scores(trending.top(trend(dice), 1 + dice.nextInt(3)))),
                new Step<>("all", (trending, dice) -> {
                    Map<String, Long> members = new TreeMap<>();
                    trending.top(trend(dice), ALL)
                            .forEach(hot -> members.put(hot.member().value(), rounded(hot.score())));
                    return members;
                }),
                new Step<>("remove", (trending, dice) -> trending.remove(trend(dice), member(dice))));
    }

    private static Step<Trending> hit() {
        return new Step<>("hit", (trending, dice) -> {
            trending.hit(trend(dice), member(dice), dice.nextInt(5) == 0 ? 1_000_000 : dice.nextInt(8));
            return "hit";
        });
    }

    private static List<List<Long>> scores(List<Hot> top) {
        return top.stream()
                .map(hot -> List.of(rounded(hot.score()), hot.rank()))
                .toList();
    }

    /// Scores are sums of powers of two: the odd offset keeps them away from where rounding turns.
    private static long rounded(double score) {
        return Math.round(Math.log(score) / Math.log(2) * 1_000 + 0.2183);
    }

    private static Trend trend(Random dice) {
        return TRENDS.get(dice.nextInt(TRENDS.size()));
    }

    private static MemberId member(Random dice) {
        return new MemberId(MEMBERS.get(dice.nextInt(MEMBERS.size())));
    }
}
