package dev.stoa.contracts.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Trend;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.domain.ranking.Trending.Hot;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [Trending] must do.
public interface TrendingContract {

    /// A fresh backend on which nothing trends.
    Backend<Trending> backend();

    Duration HOUR = Duration.ofHours(1);
    Trend TREND = new Trend(new BoardName("offers"), HOUR);

    private static List<String> names(Backend<Trending> backend) {
        return backend.port().top(TREND, 100).stream()
                .map(hot -> hot.member().value())
                .toList();
    }

    @Test
    default void aHitWeighsHalfAfterEachHalfLife() {
        var backend = backend();
        backend.port().hit(TREND, new MemberId("a"), 8);
        for (double expected : new double[] {8, 4, 2, 1, 0.5}) {
            Hot hot = backend.port().top(TREND, 1).getFirst();
            assertThat(hot.score()).isCloseTo(expected, Percentage.withPercentage(1e-6));
            assertThat(hot.rank()).isEqualTo(1);
            backend.advance(HOUR);
        }
    }

    @Test
    default void whatIsNewBeatsWhatWasMoreLongAgo() {
        var backend = backend();
        backend.port().hit(TREND, new MemberId("old"), 7);
        backend.advance(HOUR.multipliedBy(3));
        backend.port().hit(TREND, new MemberId("new"), 1);
        assertThat(names(backend)).containsExactly("new", "old");
    }

    /// Forty days at half-lives of an hour: a score that was rewritten or summed plainly would overflow.
    @Test
    default void theOrderIsThatOfTheExactSums() {
        var backend = backend();
        Random dice = new Random(1);
        Map<String, Double> exact = new HashMap<>();
        for (int hour = 0; hour < 960; hour++) {
            for (int i = 0; i < 3; i++) {
                String member = "m" + dice.nextInt(30);
                long weight = dice.nextLong(1, 6);
                backend.port().hit(TREND, new MemberId(member), weight);
                exact.merge(member, (double) weight, Double::sum);
            }
            backend.advance(HOUR);
            exact.replaceAll((member, sum) -> sum / 2);
        }
        List<String> expected = exact.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(names(backend)).isEqualTo(expected);
        double best = exact.getOrDefault(expected.getFirst(), 0.0);
        assertThat(backend.port().top(TREND, 1).getFirst().score()).isCloseTo(best, Percentage.withPercentage(1e-6));
    }

    @Test
    default void concurrentHitsAllCount() {
        var backend = backend();
        Races.race(8, caller -> {
            for (int i = 0; i < 100; i++) {
                backend.port().hit(TREND, new MemberId("a"), 1);
            }
            return caller;
        });
        assertThat(backend.port().top(TREND, 1).getFirst().score()).isCloseTo(800, Percentage.withPercentage(1e-6));
    }

    @Test
    default void trendsShareNothingAndAMemberCanBeForgotten() {
        var backend = backend();
        Trend other = new Trend(new BoardName("searches"), HOUR);
        backend.port().hit(TREND, new MemberId("a"), 1);
        assertThat(backend.port().top(other, 10)).isEmpty();
        assertThat(backend.port().remove(other, new MemberId("a"))).isFalse();
        assertThat(backend.port().remove(TREND, new MemberId("a"))).isTrue();
        assertThat(names(backend)).isEmpty();
    }

    @Test
    default void oddMembersTrendApart() {
        var backend = backend();
        OddText.KEYS.forEach(text -> backend.port().hit(TREND, new MemberId(text), 1));
        assertThat(names(backend)).containsExactlyInAnyOrderElementsOf(OddText.KEYS);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNothingTrends() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().hit(TREND, new MemberId("a"), 1),
                () -> backend.port().top(TREND, 1),
                () -> backend.port().remove(TREND, new MemberId("a")));
    }
}
