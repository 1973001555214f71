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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Sessions that a short outage of their store does not end: while it cannot be reached, a session this process has
/// found alive within the grace time is found once more. Everything else fails as the store does.
///
/// The price: a session that was ended in another process within that time is still believed, for the rest of it
/// and only while the store is down.
public final class RememberedSessions implements Sessions {

    private static final int MOST = 100_000;

    private final Sessions store;
    private final InstantSource clock;
    private final Cache<TokenHash, Session> seen;

    /// How many sessions this process has ended or tried to.
    private final AtomicLong endings = new AtomicLong();

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
        long before = endings.get();
        try {
            return seen(token, store.find(token), before);
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
        long before = endings.get();
        return seen(token, store.change(token, change), before);
    }

    @Override
    public Optional<Session> rotate(TokenHash old, TokenHash next) {
        return ending(() -> store.rotate(old, next), () -> seen.invalidate(old));
    }

    @Override
    public boolean revoke(SessionId id, Optional<Principal> owner) {
        return ending(
                () -> store.revoke(id, owner),
                () -> forget(session -> session.id().equals(id)));
    }

    @Override
    public int revokeAll(Principal principal, Optional<SessionId> keep) {
        return ending(
                () -> store.revokeAll(principal, keep),
                () -> forget(
                        session -> session.principal().equals(principal) && !keep.equals(Optional.of(session.id()))));
    }

    @Override
    public Page<Session> list(Optional<Principal> principal, PageRequest page) {
        return store.list(principal, page);
    }

    @Override
    public long live() {
        return store.live();
    }

    /// Forgets whether or not the store could say that it did: it may have. A find that began before is not
    /// believed.
    private <T> T ending(Supplier<T> change, Runnable forget) {
        try {
            return change.get();
        } finally {
            endings.incrementAndGet();
            forget.run();
        }
    }

    private void forget(Predicate<Session> ended) {
        seen.asMap().values().removeIf(ended);
    }

    private Optional<Session> seen(TokenHash token, Optional<Session> found, long before) {
        found.ifPresentOrElse(
                session -> seen.asMap().compute(token, (key, known) -> endings.get() == before ? session : known),
                () -> seen.invalidate(token));
        return found;
    }
}
