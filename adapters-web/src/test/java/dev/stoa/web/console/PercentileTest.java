package dev.stoa.web.console;

import dev.stoa.web.console.RequestMeter.Answered;
import dev.stoa.web.console.RequestMeter.Bucket;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentileTest {

    private static final Answered NOTHING = new Answered(0, List.of());

    private static Answered answered(long count, double... upTo) {
        return new Answered(count, List.of(new Bucket(10, upTo[0]), new Bucket(20, upTo[1]), new Bucket(100, upTo[2])));
    }

    @Test
    void itLiesInItsBucketAsFarAsItsShare() {
        assertThat(Percentile.between(NOTHING, answered(100, 90, 100, 100), .95))
                .isEqualTo(15.0);
        assertThat(Percentile.between(NOTHING, answered(100, 100, 100, 100), .95))
                .isEqualTo(9.5);
    }

    @Test
    void onlyWhatCameBetweenCounts() {
        assertThat(Percentile.between(answered(100, 0, 0, 100), answered(200, 100, 100, 200), .5))
                .isEqualTo(5.0);
    }

    @Test
    void whatIsSlowerThanAllBucketsIsAtLeastTheLast() {
        assertThat(Percentile.between(NOTHING, answered(100, 0, 0, 10), .95)).isEqualTo(100.0);
    }

    @Test
    void nothingHasNone() {
        assertThat(Percentile.between(NOTHING, NOTHING, .95)).isNull();
        assertThat(Percentile.between(answered(5, 5, 5, 5), answered(5, 5, 5, 5), .95))
                .isNull();
    }
}
