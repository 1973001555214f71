package dev.stoa.contracts.message;

import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [MessageSender] must do, shown with a gateway on this machine.
public interface MessageSenderContract {

    /// A way out and what stands at its end.
    interface Gateway {

        MessageSender port();

        /// Somebody whom it reaches.
        Recipient somebody();

        /// The texts that arrived so far, line breaks as `\n`, without blanks at their ends.
        List<String> arrived();

        /// From here on it says of every recipient that there is none.
        void knowNobody();

        /// From here on it has no time.
        void beBusy();

        /// From here on it cannot be reached.
        void goDown();
    }

    /// A fresh gateway where nothing arrived.
    Gateway gateway();

    static Message message(Recipient to, String text) {
        return new Message(to, "passcode", "Your passcode", text, Optional.empty());
    }

    private static Delivery send(Gateway gateway, String text) {
        return gateway.port().send(message(gateway.somebody(), text));
    }

    @Test
    default void anAcceptedMessageArrives() {
        Gateway gateway = gateway();
        assertThat(gateway.port().reaches(gateway.somebody())).isTrue();
        assertThat(send(gateway, "Your passcode is 123456.")).isEqualTo(new Delivery.Accepted());
        assertThat(gateway.arrived()).containsExactly("Your passcode is 123456.");
    }

    @Test
    default void oddTextsArriveAsTheyWereWritten() {
        Gateway gateway = gateway();
        List<String> odd = OddText.KEYS.stream()
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> "> %s\n.\n..\n".formatted(text.replace('\r', ' ').strip()))
                .toList();
        odd.forEach(text -> assertThat(send(gateway, text)).isEqualTo(new Delivery.Accepted()));
        assertThat(gateway.arrived())
                .containsExactlyElementsOf(odd.stream().map(String::strip).toList());
    }

    @Test
    default void messagesSentAtOnceAllArrive() {
        Gateway gateway = gateway();
        assertThat(Races.race(8, i -> send(gateway, "number " + i))).containsOnly(new Delivery.Accepted());
        assertThat(gateway.arrived()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    default void aRecipientWhoDoesNotExistIsRejectedForGood() {
        Gateway gateway = gateway();
        gateway.knowNobody();
        assertThat(send(gateway, "hello"))
                .isInstanceOfSatisfying(
                        Delivery.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isNotBlank()
                                .doesNotContain(gateway.somebody().value()));
        assertThat(gateway.arrived()).isEmpty();
    }

    @Test
    default void aGatewayThatIsBusyOrAwayMayTakeItLater() {
        Gateway busy = gateway();
        busy.beBusy();
        Outages.assertUnavailable(() -> send(busy, "hello"));
        Gateway away = gateway();
        away.goDown();
        Outages.assertUnavailable(() -> send(away, "hello"));
    }
}
