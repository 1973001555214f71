package dev.stoa.http.session;

import dev.stoa.application.session.SignedIn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// Who is signed in here.
@Serdeable
public record CurrentSession(
        String sessionId,
        String customerId,
        List<String> roles,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        String csrfToken) {

    static CurrentSession of(SignedIn signedIn, Csrf csrf) {
        var session = signedIn.session();
        return new CurrentSession(
                session.id().value(),
                signedIn.customer().id().value(),
                OpenedAnswer.words(signedIn.customer().profile().roles()),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt(),
                csrf.token(signedIn.token()));
    }

    @Override
    public String toString() {
        return "CurrentSession[" + sessionId + "]";
    }
}
