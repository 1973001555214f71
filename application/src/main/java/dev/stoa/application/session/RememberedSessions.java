package dev.stoa.application.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Sessions that a short outage of their store does not end: while it cannot be reached, a session this process has
/// found alive within the grace time is found once more. Everything else fails as the store does.
///
/// The price: a session that was ended in another process within that time is still believed, for the rest of it and
/// only while the store is down.
public final class RememberedSessions implements Sessions {

    private static final int MOST = 100_000;

    private final Sessions store;
    private final InstantSource clock;
    private final Cache<TokenHash, Session> seen;

    /// @param grace how long after it was last found a session is believed
    public RememberedSessions(Sessions store, Duration grace, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(grace)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Session create(NewSession session) {
        return store.create(session);
    }

    @Override
    public Optional<Session> find(TokenHash token) {
        try {
            return seen(token, store.find(token));
        } catch (BackendException down) {
            Session known = seen.getIfPresent(token);
            if (known == null || !clock.instant().isBefore(known.expiresAt())) {
                throw down;
            }
            return Optional.of(known);
        }
    }

    @Override
    public Optional<Session> change(TokenHash token, AttributeChange change) {
        return seen(token, store.change(token, change));
    }

    @Override
    public Optional<Session> rotate(TokenHash old, TokenHash next) {
        seen.invalidate(old);
        return seen(next, store.rotate(old, next));
    }

    @Override
    public boolean revoke(SessionId id, Optional<Principal> owner) {
        boolean revoked = store.revoke(id, owner);
        seen.asMap().values().removeIf(session -> session.id().equals(id));
        return revoked;
    }

    @Override
    public int revokeAll(Principal principal, Optional<SessionId> keep) {
        int revoked = store.revokeAll(principal, keep);
        seen.asMap()
                .values()
                .removeIf(session -> session.principal().equals(principal) && !keep.equals(Optional.of(session.id())));
        return revoked;
    }

    @Override
    public Page<Session> list(Optional<Principal> principal, PageRequest page) {
        return store.list(principal, page);
    }

    @Override
    public long live() {
        return store.live();
    }

    private Optional<Session> seen(TokenHash token, Optional<Session> found) {
        found.ifPresentOrElse(session -> seen.put(token, session), () -> seen.invalidate(token));
        return found;
    }
}
