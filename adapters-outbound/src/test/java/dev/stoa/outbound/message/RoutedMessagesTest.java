package dev.stoa.outbound.message;

import dev.stoa.contracts.message.MessageSenderContract;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoutedMessagesTest {

    private static final Recipient ANN = Recipient.parse("ann@example.com");
    private static final Recipient PHONE = Recipient.parse("+447700900123");

    private static Optional<MessageSender> way(String name) {
        return Optional.of(message -> new Delivery.Rejected(name));
    }

    private static Delivery send(MessageSender sender, Recipient to) {
        return sender.send(MessageSenderContract.message(to, "hello"));
    }

    @Test
    void mailGoesByMailAndTextsGoToPhones() {
        MessageSender both = new RoutedMessages(way("mail"), way("text"));
        assertThat(send(both, ANN)).isEqualTo(new Delivery.Rejected("mail"));
        assertThat(send(both, PHONE)).isEqualTo(new Delivery.Rejected("text"));
        assertThat(both.reaches(ANN) && both.reaches(PHONE)).isTrue();
    }

    @Test
    void whereNoWayLeadsIsSaidBeforehandAndIsNoRejection() {
        MessageSender mail = new RoutedMessages(way("mail"), Optional.empty());
        assertThat(mail.reaches(ANN)).isTrue();
        assertThat(mail.reaches(PHONE)).isFalse();
        assertThatThrownBy(() -> send(mail, PHONE))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("no gateway to phones");
    }
}
