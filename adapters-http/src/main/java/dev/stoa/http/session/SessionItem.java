package dev.stoa.http.session;

import dev.stoa.domain.session.Session;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A session in a list.
@Serdeable
public record SessionItem(
        String sessionId, String customerId, String device, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {

    public static SessionItem of(Session session) {
        return new SessionItem(
                session.id().value(),
                session.principal().value(),
                session.device(),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt());
    }
}
