package dev.stoa.domain.message;

import dev.stoa.domain.otp.Recipient;
import java.util.List;
import java.util.Optional;

/// A sender for development: keeps the newest messages to be read instead of sending them.
public interface Outbox extends MessageSender {

    /// The newest messages, to one recipient or to everybody, newest first.
    ///
    /// @param limit 1 to 100
    List<SentMessage> newest(Optional<Recipient> to, int limit);
}
