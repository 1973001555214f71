package dev.stoa.domain.message;

import dev.stoa.domain.Require;
import dev.stoa.domain.otp.Recipient;
import java.util.Optional;

/// One message to one person. Printing shows neither text nor code.
///
/// @param kind a stable word for programs, such as `passcode`
/// @param code the passcode in the text, if there is one
public record Message(Recipient to, String kind, String subject, String text, Optional<String> code) {

    public Message {
        Require.text("kind", kind, 1, 64);
        Require.text("subject", subject, 1, 200);
        Require.text("text", text, 1, 10_000);
    }

    @Override
    public String toString() {
        return "Message[to=%s, kind=%s]".formatted(to, kind);
    }
}
