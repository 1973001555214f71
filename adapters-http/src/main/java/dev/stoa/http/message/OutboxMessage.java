package dev.stoa.http.message;

import dev.stoa.domain.message.SentMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that would have been sent.
@Serdeable
public record OutboxMessage(
        String to,
        String kind,
        String subject,
        String text,
        @Nullable String code,
        Instant sentAt) {

    static OutboxMessage of(SentMessage sent) {
        var message = sent.message();
        return new OutboxMessage(
                message.to().value(),
                message.kind(),
                message.subject(),
                message.text(),
                message.code().orElse(null),
                sent.sentAt());
    }
}
