package dev.stoa.application.feature;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.feature.FlagName;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BucketTest {

    private static final FlagName ONE = new FlagName("one");
    private static final FlagName TWO = new FlagName("two");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "a|3c2569b2",
                "abc|b3dd93fa",
                "test|ba6bd213",
                "hello|248bfa47",
                "Hello, world!|c0363e43",
                "The quick brown fox jumps over the lazy dog|2e4ff723"
            })
    void theHashIsMurmur3(String text, String hash) {
        assertThat(Integer.toHexString(Bucket.hash(Utf8.bytes(text)))).isEqualTo(hash);
    }

    @Test
    void aBucketStaysWhatItIsForEver() {
        assertThat(Bucket.of(ONE, "cus_1")).isEqualTo(3589);
        assertThat(Bucket.of(TWO, "cus_1")).isEqualTo(137);
        assertThat(Bucket.of(ONE, "Ärger")).isEqualTo(8506);
    }

    @Test
    void bucketsAreEvenlyFilled() {
        long low = IntStream.range(0, 100_000)
                .filter(n -> Bucket.of(ONE, "cus_" + n) < 2_500)
                .count();
        assertThat(low).isCloseTo(25_000, within(500L));
    }

    @Test
    void whoIsInForOneFlagSaysNothingAboutAnother() {
        long both = IntStream.range(0, 100_000)
                .filter(n -> Bucket.of(ONE, "cus_" + n) < 5_000 && Bucket.of(TWO, "cus_" + n) < 5_000)
                .count();
        assertThat(both).isCloseTo(25_000, within(500L));
    }
}
