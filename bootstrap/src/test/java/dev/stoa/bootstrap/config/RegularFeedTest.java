package dev.stoa.bootstrap.config;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RegularFeedTest {

    private static final Map<String, String> DEVELOPMENT = Map.of("STOA_ENVIRONMENT", "development");
    private static final String URL = "https://feeds.example/products.csv";

    private static Optional<RegularFeed> read(Map<String, String> more) {
        return ConfigReading.read(new Settings(List.of(DEVELOPMENT, more)), new SecureRandom())
                .feed();
    }

    private static List<String> faults(Map<String, String> more) {
        return catchThrowableOfType(StartFailedException.class, () -> read(more))
                .reasons();
    }

    @Test
    void aFeedComesNightlyUnlessItsTimesAreGiven() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(read(Map.of("STOA_FEED_URL", URL)).orElseThrow().schedule()).isEqualTo("0 0 2 * * *");
        for (String schedule : List.of("0 30 4 * * MON-FRI", "*/10 * * * *", "0 0 0 29 2 *")) {
            assertThat(read(Map.of("STOA_FEED_URL", URL, "STOA_FEED_SCHEDULE", schedule)))
                    .hasValueSatisfying(feed -> assertThat(feed.schedule()).isEqualTo(schedule));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://feeds.example/a", "https://ann:pw@feeds.example/a", "feeds.example"})
    void aFeedIsOfferedOverTls(String url) {
        assertThat(faults(Map.of("STOA_FEED_URL", url)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("STOA_FEED_URL").contains("https://host/path"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "0 0 25 * * *", "0 0 0 30 2 *", "* * * * * * *"})
    void timesThatNeverComeAreNoSchedule(String schedule) {
        assertThat(faults(Map.of("STOA_FEED_URL", URL, "STOA_FEED_SCHEDULE", schedule)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("STOA_FEED_SCHEDULE=" + schedule));
    }

    @Test
    void timesWithoutAFeedAreAMistake() {
        assertThat(faults(Map.of("STOA_FEED_SCHEDULE", "0 0 4 * * *")))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("STOA_FEED_URL"));
    }
}
