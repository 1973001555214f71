package dev.stoa.application.activity;

import dev.stoa.application.activity.Doings.Doing;
import dev.stoa.application.customer.Traces;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.Activity;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/// What customers do: products they look at, words they search for, devices they sign in on.
///
/// Noting costs a request nothing and never fails it. What waits to be written is at most [#WAITING]; while the
/// backend is away it waits, what finds no room is dropped and counted, and a process that is killed loses what
/// waits.
public final class ActivityLog implements Traces {

    /// The kinds that are kept.
    public static final List<ActivityKind> KINDS =
            List.of(ActivityKind.LOGGED_IN, ActivityKind.SEARCHED, ActivityKind.VIEWED);

    private static final int WAITING = 10_000;
    private static final int LONGEST = 200;

    private final Activities activities;
    private final Doings doings = new Doings(WAITING);
    private final LongAdder dropped = new LongAdder();

    public ActivityLog(Activities activities) {
        this.activities = activities;
    }

    public void viewed(CustomerId who, Slug product) {
        note(who, ActivityKind.VIEWED, product.value());
    }

    /// @param words as they were typed; blanks around them do not count, and neither do characters after the 200th
    public void searched(CustomerId who, String words) {
        note(who, ActivityKind.SEARCHED, words);
    }

    /// @param device what the device calls itself, possibly nothing
    public void loggedIn(CustomerId who, String device) {
        note(who, ActivityKind.LOGGED_IN, device.isBlank() ? "unknown" : device);
    }

    private void note(CustomerId who, ActivityKind kind, String text) {
        String stripped = text.strip();
        int length = Math.min(LONGEST, stripped.codePointCount(0, stripped.length()));
        String subject = stripped.substring(0, stripped.offsetByCodePoints(0, length));
        if (!subject.isEmpty() && !doings.add(new Doing(who, kind, new Subject(subject)))) {
            dropped.increment();
        }
    }

    /// Writes down what waits, the oldest first. Where it is unknown whether something was written, it counts as
    /// dropped.
    public void flush() {
        write(doing -> true);
    }

    private void write(Predicate<Doing> these) {
        boolean more = true;
        while (more) {
            more = writeFirst(these);
        }
    }

    /// Whether there may be more to write. One at a time, so that what customers did stays in order.
    private synchronized boolean writeFirst(Predicate<Doing> these) {
        Optional<Doing> first = doings.first(these);
        boolean written = first.isPresent() && written(first.get());
        if (written) {
            doings.remove(first.get());
        }
        return written;
    }

    /// Not if the backend is away.
    private boolean written(Doing doing) {
        try {
            activities.record(doing.who(), doing.kind(), doing.subject());
            return true;
        } catch (BackendException e) {
            if (e.kind() == BackendException.Kind.UNAVAILABLE) {
                return false;
            }
            dropped.increment();
            return true;
        }
    }

    /// How many were dropped for want of room or with an unknown outcome.
    public long dropped() {
        return dropped.sum();
    }

    /// The newest first, with what waits in this process.
    ///
    /// @param limit 1 to [Activities#KEPT]
    public List<Activity> latest(CustomerId who, ActivityKind kind, int limit) {
        write(of(who));
        return activities.latest(who, kind, limit);
    }

    /// Whether there were any.
    public boolean remove(CustomerId who, ActivityKind kind, Subject subject) {
        write(of(who));
        return activities.remove(who, kind, subject);
    }

    /// Whether there were any.
    public boolean clear(CustomerId who, ActivityKind kind) {
        write(of(who));
        return activities.clear(who, kind);
    }

    /// What another process noted in the last moment may come after this; it ends with its lifetime.
    @Override
    public void forget(CustomerId customer) {
        KINDS.forEach(kind -> clear(customer, kind));
    }

    private static Predicate<Doing> of(CustomerId who) {
        return doing -> doing.who().equals(who);
    }
}
