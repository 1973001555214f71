package dev.stoa.outbound.message;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import java.util.Optional;

/// Each message by the way that leads to its recipient, as far as there is one.
public final class RoutedMessages implements MessageSender {

    private final Optional<MessageSender> mail;
    private final Optional<MessageSender> texts;

    public RoutedMessages(Optional<MessageSender> mail, Optional<MessageSender> texts) {
        this.mail = mail;
        this.texts = texts;
    }

    @Override
    public boolean reaches(Recipient to) {
        return way(to).isPresent();
    }

    @Override
    public Delivery send(Message message) {
        return way(message.to())
                .orElseThrow(() -> new BackendException(
                        BackendException.Kind.UNAVAILABLE, "there is no gateway to " + kind(message.to())))
                .send(message);
    }

    private Optional<MessageSender> way(Recipient to) {
        return switch (to) {
            case Recipient.Email email -> mail;
            case Recipient.Phone phone -> texts;
        };
    }

    private static String kind(Recipient to) {
        return switch (to) {
            case Recipient.Email email -> "mailboxes";
            case Recipient.Phone phone -> "phones";
        };
    }
}
