package dev.stoa.domain.message;

import dev.stoa.domain.otp.Recipient;
import java.util.List;
import java.util.Optional;

/// Messages that development keeps to be read instead of sending them.
public interface Outbox {

    /// Keeps the message as the newest, in place of the oldest when there is no room.
    ///
    /// @throws dev.stoa.domain.BackendException when the backend is down
    void keep(Message message);

    /// The newest messages, to one recipient or to everybody, newest first.
    ///
    /// @param limit 1 to 100
    List<SentMessage> newest(Optional<Recipient> to, int limit);
}
