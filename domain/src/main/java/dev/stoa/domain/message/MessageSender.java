package dev.stoa.domain.message;

/// The way to people's phones and mailboxes.
public interface MessageSender {

    /// Hands the message over; it may block for as long as a mail server takes. It may arrive twice, or late.
    ///
    /// @throws dev.stoa.domain.BackendException if it could not be handed over
    void send(Message message);
}
