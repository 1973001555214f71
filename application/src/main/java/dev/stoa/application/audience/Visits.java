package dev.stoa.application.audience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.application.customer.Traces;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Notes who comes: at once in this process, and in the backends with the next [#flush].
///
/// No request waits for it or fails because of it. A visitor is written down at most once a minute by each process.
/// What does not fit, or cannot be written because a backend is down, is dropped and counted; whoever comes again
/// is noted again.
public final class Visits implements Traces {

    /// Everybody, signed in or not.
    public static final Population VISITORS = new Population("visitors");

    /// Who is signed in.
    public static final Population CUSTOMERS = new Population("customers");

    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_REMEMBERED = 100_000;

    private record Note(String sight, Visit visit) {}

    private final UniqueVisitors visitors;
    private final ActiveUsers users;
    private final Presence presence;
    private final Cache<String, Boolean> lately;
    private final BlockingQueue<Note> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder dropped = new LongAdder();

    public Visits(UniqueVisitors visitors, ActiveUsers users, Presence presence, InstantSource clock) {
        this.visitors = visitors;
        this.users = users;
        this.presence = presence;
        this.lately = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(ONCE_IN)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /// @param sight what tells visitors apart for a minute in this process: a customer's id, or else an address and
    ///     a browser
    /// @param visit asked for only if the sight is new
    public void note(String sight, Supplier<Visit> visit) {
        if (lately.getIfPresent(sight) != null) {
            return;
        }
        lately.put(sight, true);
        if (!waiting.offer(new Note(sight, visit.get()))) {
            drop(sight);
        }
    }

    /// Writes down who came since the last time; who is just being written down by another thread is waited for.
    public void flush() {
        boolean more = true;
        for (int left = Math.max(1, waiting.size()); left > 0 && more; left--) {
            more = writeFirst();
        }
    }

    /// Whether there was one. One at a time, so that nobody is written down who was forgotten meanwhile.
    private synchronized boolean writeFirst() {
        Optional<Note> first = Optional.ofNullable(waiting.poll());
        first.ifPresent(this::write);
        return first.isPresent();
    }

    private void write(Note note) {
        VisitorId visitor = note.visit().visitor();
        try {
            presence.seen(VISITORS, visitor);
            visitors.visited(VISITORS, visitor);
            if (note.visit().customer()) {
                users.active(CUSTOMERS, visitor);
            }
        } catch (BackendException down) {
            drop(note.sight());
        }
    }

    private void drop(String sight) {
        dropped.increment();
        lately.invalidate(sight);
    }

    /// How many visits were not written down.
    public long dropped() {
        return dropped.sum();
    }

    /// What waits in this process goes too, and the call that asks for this is no visit. What another process noted
    /// in the last moment may come after this.
    @Override
    public synchronized void forget(CustomerId customer) {
        VisitorId visitor = new VisitorId(customer.value());
        lately.put(customer.value(), true);
        waiting.removeIf(note -> note.visit().visitor().equals(visitor));
        presence.left(VISITORS, visitor);
        users.forget(CUSTOMERS, visitor);
    }
}
