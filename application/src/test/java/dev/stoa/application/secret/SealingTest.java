package dev.stoa.application.secret;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealingTest {

    private static final byte[] FIRST = Utf8.bytes("the first pepper of all");
    private static final byte[] SECOND = Utf8.bytes("the pepper of next year");

    private final Sealing before = new Sealing(Map.of(1, FIRST), new SecureRandom());
    private final Sealing after = new Sealing(Map.of(1, FIRST, 2, SECOND), new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "\u0000 日本 \uD83D\uDE00"})
    void whatWasSealedOpensInItsPlaceAndShowsNothing(String text) {
        String sealed = before.seal("job:1", text);
        assertThat(before.open("job:1", sealed)).isEqualTo(text);
        assertThat(sealed).matches("1\\.[A-Za-z0-9_-]+");
        assertThat(before.seal("job:1", text)).isNotEqualTo(sealed);
    }

    @Test
    void itOpensNowhereElse() {
        assertUnreadable(before, "job:2", before.seal("job:1", "123456"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1.", "1.AAAA", "x.AAAA", "AAAA", "1.*", "-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverSealedDoesNotOpen(String text) {
        assertUnreadable(before, "job:1", text);
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        String sealed = before.seal("job:1", "123456");
        for (int at = 2; at < sealed.length() - 1; at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            assertUnreadable(before, "job:1", sealed.substring(0, at) + other + sealed.substring(at + 1));
        }
    }

    @Test
    void theNewestPepperSealsAndTheOlderOnesStillOpen() {
        assertThat(after.open("a", before.seal("a", "text"))).isEqualTo("text");
        String sealed = after.seal("a", "text");
        assertThat(sealed).startsWith("2.");
        assertUnreadable(before, "a", sealed);
    }

    private static void assertUnreadable(Sealing sealing, String place, String sealed) {
        assertThatThrownBy(() -> sealing.open(place, sealed))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.kind()).isEqualTo(BackendException.Kind.CORRUPT));
    }
}
