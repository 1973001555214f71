package dev.stoa.application.cache;

import dev.stoa.domain.cache.Payload;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnvelopeTest {

    private final CachePolicy policy = CachePolicy.of(Duration.ofMinutes(1)).withSizes(1_000, 100_000);
    private final Envelope<String> envelope = new Envelope<>(Codec.of(String.class), policy);

    private Payload sealed(String text) {
        return envelope.seal(Optional.of(text)).orElseThrow();
    }

    /// As another process gets it: the bytes alone.
    private static Payload sent(Payload payload) {
        return Payload.of(payload.bytes());
    }

    @Test
    void valuesFalsyOnesAndTheirAbsenceComeBack() {
        for (String text : new String[] {"", "0", "false", "null", "apple"}) {
            assertThat(envelope.open(sealed(text))).contains(text);
            assertThat(envelope.open(sent(sealed(text)))).contains(text);
        }
        Payload none = envelope.seal(Optional.empty()).orElseThrow();
        assertThat(envelope.open(none)).isEmpty();
        assertThat(envelope.open(sent(none))).isEmpty();
    }

    @Test
    void valuesOverTheThresholdAreCompressed() {
        String large = "apple ".repeat(10_000);
        assertThat(sealed(large).size()).isLessThan(1_000);
        assertThat(envelope.open(sent(sealed(large)))).contains(large);
    }

    @Test
    void valuesOverTheLimitAreRefused() {
        assertThat(envelope.seal(Optional.of("x".repeat(99_990)))).isPresent();
        assertThat(envelope.seal(Optional.of("x".repeat(100_001)))).isEmpty();
    }

    @Test
    void whatAnotherVersionWroteIsNotRead() {
        Envelope<Long> other = new Envelope<>(Codec.of(Long.class), policy);
        assertThatThrownBy(() -> other.open(sent(sealed("apple")))).isInstanceOf(IllegalArgumentException.class);
    }
}
