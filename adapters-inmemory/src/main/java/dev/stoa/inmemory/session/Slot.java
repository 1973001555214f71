package dev.stoa.inmemory.session;

import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.TokenHash;
import java.time.Instant;
import java.util.Optional;

/// One session as it is kept, with everything a find needs worked out beforehand.
final class Slot {

    private final TokenHash token;
    private final Optional<Session> session;
    private final long endMillis;
    private final long touchMillis;
    private final Due due;

    /// @param due where the session stands in its bucket's calendar: never later than its end
    Slot(TokenHash token, Session session, Due due) {
        this.token = token;
        this.session = Optional.of(session);
        this.endMillis = session.expiresAt().toEpochMilli();
        this.touchMillis = session.lastSeenAt().toEpochMilli()
                + Math.max(1, session.policy().granularity().toMillis());
        this.due = due;
    }

    TokenHash token() {
        return token;
    }

    String id() {
        return session().id().value();
    }

    Session session() {
        return session.orElseThrow();
    }

    /// The same as [#session], made once because every find answers it.
    Optional<Session> answer() {
        return session;
    }

    Due due() {
        return due;
    }

    long endMillis() {
        return endMillis;
    }

    boolean isLive(long now) {
        return now < endMillis;
    }

    boolean isTouchDue(long now) {
        return now >= touchMillis;
    }

    Slot with(Session changed) {
        return new Slot(token, changed, due);
    }

    Slot seenAt(long now) {
        return with(session().seenAt(Instant.ofEpochMilli(now)));
    }
}
