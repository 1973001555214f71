package dev.stoa.application.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CodecTest {

    public enum Color {
        RED,
        GREEN
    }

    public sealed interface Shape {}

    public record Dot() implements Shape {}

    public record Box(int width, long depth) implements Shape {}

    public record Many<T>(List<T> items) {}

    public record Everything(
            String text,
            Optional<String> maybe,
            Money price,
            Instant at,
            Duration span,
            Set<Color> colors,
            Map<String, Double> weights,
            List<Shape> shapes,
            Many<String> many,
            boolean yes) {}

    private static Everything sample(List<Shape> shapes) {
        return new Everything(
                "Ärger \uD83D\uDE00",
                Optional.empty(),
                Money.ofMinor(CurrencyUnit.GBP, 1299),
                Instant.parse("2026-01-01T00:00:00.123456789Z"),
                Duration.ofMillis(-5),
                Set.of(Color.GREEN),
                Map.of("a", -0.5),
                shapes,
                new Many<>(List.of("", "x")),
                true);
    }

    @Test
    void everyPartComesBackAsItWas() {
        Codec<Everything> codec = Codec.of(Everything.class);
        Everything sample = sample(List.of(new Dot(), new Box(1, 1L << 60)));
        assertThat(codec.decode(codec.encode(sample))).isEqualTo(sample);
    }

    @Test
    void whatWasDecodedCannotBeChanged() {
        Codec<Everything> codec = Codec.of(Everything.class);
        Everything read = codec.decode(codec.encode(sample(new ArrayList<>(List.of(new Dot())))));
        assertThatThrownBy(() -> read.shapes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> read.colors().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> read.weights().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsHaveACodecOfTheirOwn() {
        Codec<List<Box>> codec = Codec.listOf(Box.class);
        assertThat(codec.decode(codec.encode(List.of(new Box(1, 2))))).containsExactly(new Box(1, 2));
    }

    @Test
    void differentTypesHaveDifferentFingerprints() {
        assertThat(Codec.of(Box.class).fingerprint())
                .isNotEqualTo(Codec.of(Dot.class).fingerprint());
        assertThat(Codec.listOf(Box.class).fingerprint())
                .isNotEqualTo(Codec.of(Box.class).fingerprint());
    }

    @Test
    void aTypeWithoutAFormIsRefusedAtOnce() {
        assertThatThrownBy(() -> Codec.of(Thread.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesOfSomethingElseAreRefused() {
        assertThatThrownBy(() -> Codec.of(Everything.class).decode(new byte[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
