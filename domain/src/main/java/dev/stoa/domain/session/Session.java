package dev.stoa.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A session as it was when it was read. It never holds the token nor its hash.
///
/// @param lastSeenAt when its use was last written down: at most the policy's granularity behind
public record Session(
        SessionId id,
        Principal principal,
        Set<Role> roles,
        String device,
        Attributes attributes,
        SessionPolicy policy,
        Instant createdAt,
        Instant lastSeenAt) {

    public Session {
        roles = Set.copyOf(roles);
    }

    public static Session created(NewSession wanted, Instant now) {
        return new Session(
                wanted.id(),
                wanted.principal(),
                wanted.roles(),
                wanted.device(),
                wanted.attributes(),
                wanted.policy(),
                now,
                now);
    }

    /// The session is gone from this moment on unless it is used before.
    public Instant expiresAt() {
        Instant idleEnd = lastSeenAt.plus(policy.idle());
        Instant end = createdAt.plus(policy.absolute());
        return idleEnd.isBefore(end) ? idleEnd : end;
    }

    /// Whether using it at `now` has to be written down.
    public boolean isTouchDue(Instant now) {
        Duration unseen = Duration.between(lastSeenAt, now);
        return unseen.isPositive() && unseen.compareTo(policy.granularity()) >= 0;
    }

    public Session seenAt(Instant now) {
        Instant seen = now.isAfter(lastSeenAt) ? now : lastSeenAt;
        return new Session(id, principal, roles, device, attributes, policy, createdAt, seen);
    }

    public Session with(Attributes changed) {
        return new Session(id, principal, roles, device, changed, policy, createdAt, lastSeenAt);
    }
}
