package dev.stoa.inmemory.session;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Everything that changes the sessions of one bucket's principals, one change at a time.
///
/// The calendar holds one entry per session, never later than its end. A session used meanwhile is listed anew when
/// its entry falls due, so that using it does not touch the calendar.
final class Bucket {

    private static final int SWEEP = 16;
    private static final Comparator<Slot> OLDEST = Comparator.<Slot, Instant>comparing(
                    slot -> slot.session().createdAt())
            .thenComparing(Slot::id, Utf8.ORDER);

    private final Indexes indexes;
    private final TreeSet<Due> calendar = new TreeSet<>(Due.ORDER);

    Bucket(Indexes indexes) {
        this.indexes = indexes;
    }

    synchronized Session create(NewSession wanted, long now) {
        sweep(now, SWEEP);
        if (indexes.has(wanted.id()) || indexes.byToken().containsKey(wanted.token())) {
            throw new BackendException(
                    BackendException.Kind.CONFLICT, "there is a session " + wanted.id() + " already");
        }
        Owner owner = indexes.byPrincipal().computeIfAbsent(wanted.principal(), principal -> new Owner());
        List<Slot> live = owner.slots().stream()
                .filter(slot -> slot.isLive(now))
                .sorted(OLDEST)
                .toList();
        List<Slot> stay = live.subList(Math.max(0, live.size() - wanted.policy().maxPerPrincipal() + 1), live.size());
        List<Slot> gone =
                owner.slots().stream().filter(slot -> !stay.contains(slot)).toList();
        Slot slot = list(wanted.token(), Session.created(wanted, Instant.ofEpochMilli(now)));
        indexes.add(slot, owner);
        owner.change(gone, List.of(slot));
        gone.forEach(this::unlist);
        return slot.session();
    }

    synchronized Optional<Session> touch(TokenHash token, long now) {
        return replace(token, now, slot -> slot.isTouchDue(now) ? slot.seenAt(now) : slot);
    }

    synchronized Optional<Session> change(TokenHash token, AttributeChange change, long now) {
        return replace(
                token,
                now,
                slot -> slot.with(
                        slot.session().with(change.applyTo(slot.session().attributes()))));
    }

    private Optional<Session> replace(TokenHash token, long now, UnaryOperator<Slot> change) {
        Owner owner = indexes.byToken().get(token);
        Slot slot = owner == null ? null : live(owner.find(token), now);
        if (owner == null || slot == null) {
            return Optional.empty();
        }
        Slot changed = change.apply(slot);
        owner.replace(slot, old -> changed);
        return changed.answer();
    }

    synchronized Optional<Session> rotate(TokenHash old, TokenHash next, long now) {
        Owner owner = indexes.byToken().get(old);
        Slot slot = owner == null ? null : live(owner.find(old), now);
        if (owner == null || slot == null) {
            return Optional.empty();
        }
        Slot renamed = list(next, slot.session());
        indexes.byToken().put(next, owner);
        owner.change(List.of(slot), List.of(renamed));
        indexes.byToken().remove(old);
        calendar.remove(slot.due());
        return renamed.answer();
    }

    synchronized boolean revoke(Owner owner, SessionId id, Optional<Principal> principal, long now) {
        Slot slot = live(owner.find(id), now);
        if (slot == null
                || principal.filter(p -> !p.equals(slot.session().principal())).isPresent()) {
            return false;
        }
        remove(owner, List.of(slot));
        return true;
    }

    synchronized int revokeAll(Principal principal, Optional<SessionId> keep, long now) {
        Owner owner = indexes.byPrincipal().get(principal);
        if (owner == null) {
            return 0;
        }
        List<Slot> gone = owner.slots().stream()
                .filter(slot -> keep.filter(slot.session().id()::equals).isEmpty())
                .toList();
        remove(owner, gone);
        return (int) gone.stream().filter(slot -> slot.isLive(now)).count();
    }

    /// Takes away what has ended; returns how many sessions are left.
    synchronized int sweepAll(long now) {
        sweep(now, Integer.MAX_VALUE);
        return calendar.size();
    }

    private void sweep(long now, int most) {
        for (int i = 0; i < most && !calendar.isEmpty() && calendar.first().at() <= now; i++) {
            TokenHash token = calendar.removeFirst().token();
            Owner owner = indexes.byToken().get(token);
            Slot slot = owner == null ? null : owner.find(token);
            if (owner != null && slot != null) {
                turn(owner, slot, now);
            }
        }
    }

    private void turn(Owner owner, Slot slot, long now) {
        if (slot.isLive(now)) {
            owner.replace(slot, old -> list(old.token(), old.session()));
        } else {
            remove(owner, List.of(slot));
        }
    }

    private Slot list(TokenHash token, Session session) {
        Slot slot = new Slot(token, session, new Due(session.expiresAt().toEpochMilli(), token));
        calendar.add(slot.due());
        return slot;
    }

    private void remove(Owner owner, List<Slot> gone) {
        owner.change(gone, List.of());
        gone.forEach(this::unlist);
        if (owner.isEmpty() && !gone.isEmpty()) {
            indexes.byPrincipal().remove(gone.getFirst().session().principal());
        }
    }

    private void unlist(Slot slot) {
        indexes.remove(slot);
        calendar.remove(slot.due());
    }

    private static @Nullable Slot live(@Nullable Slot slot, long now) {
        return slot != null && slot.isLive(now) ? slot : null;
    }
}
