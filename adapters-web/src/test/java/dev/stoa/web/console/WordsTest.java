package dev.stoa.web.console;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void numbersHaveAsManyPlacesAsTheyNeed() {
        assertThat(Words.decimal(0)).isEqualTo("0");
        assertThat(Words.decimal(0.041)).isEqualTo("0.04");
        assertThat(Words.decimal(12.54)).isEqualTo("12.5");
        assertThat(Words.decimal(1_204.4)).isEqualTo("1,204");
        assertThat(Words.percent(.125)).isEqualTo("12.5 %");
        assertThat(Words.plain(100)).isEqualTo("100");
        assertThat(Words.plain(12.5)).isEqualTo("12.5");
    }

    @Test
    void sizesAndTimesHaveTheirUnit() {
        assertThat(Words.bytes(900)).isEqualTo("900 B");
        assertThat(Words.bytes(4_300)).isEqualTo("4.2 kB");
        assertThat(Words.bytes(5_000_000)).isEqualTo("4.77 MB");
        assertThat(Words.lasting(Duration.ofMillis(400))).isEqualTo("0.4 s");
        assertThat(Words.lasting(Duration.ofMillis(5_420))).isEqualTo("5 s");
        assertThat(Words.lasting(Duration.ofSeconds(725))).isEqualTo("12 min 5 s");
        assertThat(Words.lasting(Duration.ofMinutes(10))).isEqualTo("10 min");
        assertThat(Words.lasting(Duration.ofHours(76))).isEqualTo("3 d 4 h");
    }
}
