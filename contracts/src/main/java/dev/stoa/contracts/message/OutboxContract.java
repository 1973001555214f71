package dev.stoa.contracts.message;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.Outbox;
import dev.stoa.domain.message.SentMessage;
import dev.stoa.domain.otp.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [Outbox] must do.
public interface OutboxContract {

    /// A fresh backend with no messages.
    Backend<Outbox> backend();

    Recipient ANN = Recipient.parse("ann@example.com");
    Recipient BOB = Recipient.parse("+447700900123");

    private static Message message(Recipient to, String text) {
        return new Message(to, "passcode", "Hello", text, Optional.of("123456"));
    }

    @Test
    default void messagesAreReadNewestFirstAsTheyWereSent() {
        var backend = backend();
        Instant first = backend.now();
        backend.port().keep(message(ANN, "one"));
        backend.advance(Duration.ofMillis(5));
        backend.port().keep(message(BOB, "two"));
        assertThat(backend.port().newest(Optional.empty(), 10))
                .containsExactly(
                        new SentMessage(message(BOB, "two"), first.plusMillis(5)),
                        new SentMessage(message(ANN, "one"), first));
        assertThat(backend.port().newest(Optional.of(ANN), 10)).hasSize(1);
        assertThat(backend.port().newest(Optional.empty(), 1)).hasSize(1);
    }

    @Test
    default void noneOfManyKeptAtOnceIsLost() {
        var backend = backend();
        Races.race(16, caller -> {
            backend.port().keep(message(ANN, "number " + caller));
            return caller;
        });
        assertThat(backend.port().newest(Optional.of(ANN), 100)).hasSize(16);
    }

    @Test
    default void anyTextCanBeSent() {
        var backend = backend();
        OddText.KEYS.forEach(text -> backend.port().keep(message(ANN, text)));
        assertThat(backend.port().newest(Optional.empty(), 100))
                .map(sent -> sent.message().text())
                .containsExactlyElementsOf(List.copyOf(OddText.KEYS).reversed());
    }

    @Test
    default void everyOperationFailsWhenTheBackendIsDown() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().keep(message(ANN, "one")),
                () -> backend.port().newest(Optional.empty(), 1));
    }
}
