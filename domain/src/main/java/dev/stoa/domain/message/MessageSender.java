package dev.stoa.domain.message;

import dev.stoa.domain.otp.Recipient;

/// The way to people's phones and mailboxes.
public interface MessageSender {

    /// Hands the message over; it may block for as long as a mail server takes. It may arrive twice, or late.
    ///
    /// @return whether the gateway took it, or never will
    /// @throws dev.stoa.domain.BackendException if it was not handed over now and may be later: `UNAVAILABLE` when
    ///     the gateway is away, overloaded, missing or does not let the shop in; `TIMEOUT` when it may have been
    /// handed over
    Delivery send(Message message);

    /// Whether there is a way to recipients of this kind at all. Nobody is asked, so it takes no time.
    default boolean reaches(Recipient to) {
        return true;
    }
}
