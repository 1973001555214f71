package dev.stoa.domain.activity;

import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.util.List;

/// What each customer did lately. All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Activities {

    /// How many of a kind are kept for a customer, the newest ones.
    int KEPT = 100;

    /// How long those of a kind are kept: all are gone at `now >= newest + LIFETIME`.
    Duration LIFETIME = Duration.ofDays(90);

    /// Notes it as the newest of its kind; the oldest goes when there would be more than [#KEPT]. Atomic: of N
    /// racing callers all N are noted, and a distinct kind never holds a subject twice.
    void record(CustomerId who, ActivityKind kind, Subject subject);

    /// The newest first.
    ///
    /// @param limit 1 to [#KEPT]
    List<Activity> latest(CustomerId who, ActivityKind kind, int limit);

    /// Forgets all entries of a kind with this subject; whether there were any.
    boolean remove(CustomerId who, ActivityKind kind, Subject subject);

    /// Forgets all of a kind; whether there were any.
    boolean clear(CustomerId who, ActivityKind kind);
}
