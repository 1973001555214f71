package dev.stoa.inmemory.session;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.inmemory.Memory;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/// Sessions in memory. Finding one is a hash lookup without a lock; changes take the lock of the principal's
/// bucket.
public final class InMemorySessions implements Sessions {

    private final Memory memory;
    private final int capacity;
    private final Indexes indexes = new Indexes();
    private final List<Bucket> buckets =
            Stream.generate(() -> new Bucket(indexes)).limit(Principal.BUCKETS).toList();

    public InMemorySessions(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public Session create(NewSession session) {
        long now = memory.nowMillis();
        if (indexes.byToken().mappingCount() >= capacity && live() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more sessions in memory: %d kept".formatted(capacity));
        }
        return bucket(session.token()).create(session, now);
    }

    @Override
    public Optional<Session> find(TokenHash token) {
        long now = memory.nowMillis();
        Owner owner = indexes.byToken().get(token);
        Slot slot = owner == null ? null : owner.find(token);
        if (slot == null || !slot.isLive(now)) {
            return Optional.empty();
        }
        return slot.isTouchDue(now) ? bucket(token).touch(token, now) : slot.answer();
    }

    @Override
    public Optional<Session> change(TokenHash token, AttributeChange change) {
        return bucket(token).change(token, change, memory.nowMillis());
    }

    @Override
    public Optional<Session> rotate(TokenHash old, TokenHash next) {
        Require.range("bucket of the next token", next.bucket(), old.bucket(), old.bucket());
        return bucket(old).rotate(old, next, memory.nowMillis());
    }

    @Override
    public boolean revoke(SessionId id, Optional<Principal> principal) {
        long now = memory.nowMillis();
        Owner owner = indexes.byId().get(id.value());
        Slot slot = owner == null ? null : owner.find(id);
        return owner != null && slot != null && bucket(slot.token()).revoke(owner, id, principal, now);
    }

    @Override
    public int revokeAll(Principal principal, Optional<SessionId> keep) {
        return buckets.get(principal.bucket()).revokeAll(principal, keep, memory.nowMillis());
    }

    @Override
    public Page<Session> list(Optional<Principal> principal, PageRequest page) {
        long now = memory.nowMillis();
        List<Session> found = principal
                .map(owner -> sessionsOf(owner, page.after()))
                .orElseGet(() -> everybodys(page.after()))
                .filter(slot -> slot.isLive(now))
                .map(Slot::session)
                .limit(page.limit() + 1L)
                .toList();
        return found.size() <= page.limit()
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, page.limit()),
                        Optional.of(found.get(page.limit() - 1).id().value()));
    }

    private Stream<Slot> sessionsOf(Principal principal, Optional<String> after) {
        return Stream.ofNullable(indexes.byPrincipal().get(principal))
                .map(Owner::slots)
                .flatMap(Collection::stream)
                .filter(slot -> after.filter(id -> Utf8.ORDER.compare(slot.id(), id) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(Slot::id, Utf8.ORDER.reversed()));
    }

    private Stream<Slot> everybodys(Optional<String> after) {
        NavigableMap<String, Owner> newestFirst = indexes.byId().descendingMap();
        return after.map(id -> newestFirst.tailMap(id, false)).orElse(newestFirst).entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(entry.getValue().find(new SessionId(entry.getKey()))));
    }

    @Override
    public long live() {
        long now = memory.nowMillis();
        return buckets.stream().mapToLong(bucket -> bucket.sweepAll(now)).sum();
    }

    private Bucket bucket(TokenHash token) {
        return buckets.get(token.bucket());
    }
}
