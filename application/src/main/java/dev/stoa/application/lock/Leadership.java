package dev.stoa.application.lock;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.lock.LockName;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A candidate for an office that at most one process has, until it is closed; made by [Locking#campaign].
///
/// The leader is who holds a lock. It stops being leader by its own clock before the store would elect another one,
/// and steps down when it is closed. A store that is away elects nobody: then, after at most a lease, nobody leads.
public final class Leadership implements AutoCloseable {

    private final Locking locking;
    private final LockName name;
    private final LockTerms terms;
    private final Office office;
    private final LongSupplier pauses;
    private final Semaphore news = new Semaphore(0);
    private final Thread campaign = Thread.ofVirtual().name("leadership").unstarted(this::run);
    private volatile @Nullable Hold held;
    private volatile boolean closed;
    private volatile boolean storeAway;

    /// @param pauses how many nanoseconds to let pass between two attempts, if nothing is heard meanwhile
    Leadership(Locking locking, LockName name, Duration lease, Office office, LongSupplier pauses) {
        this.locking = locking;
        this.name = name;
        this.terms = LockTerms.of(lease, Duration.ZERO).onLost(news::release);
        this.office = office;
        this.pauses = pauses;
    }

    void begin() {
        campaign.start();
    }

    /// Whether this process leads at this moment, as far as any clock can tell. What a leader does that must never
    /// be done by two should carry the fence.
    public boolean isLeader() {
        return fence().isPresent();
    }

    /// The fence of this process' term, if it leads now.
    public OptionalLong fence() {
        Hold hold = held;
        return hold != null && hold.isValid() ? OptionalLong.of(hold.fence()) : OptionalLong.empty();
    }

    /// Whether the last attempt at an election found no store, so that nobody at all may lead.
    public boolean isStoreAway() {
        return storeAway;
    }

    /// Steps down, if it leads, and is no candidate any more. Returns when the office's work has ended.
    @Override
    public void close() {
        closed = true;
        news.release();
        boolean interrupted = false;
        boolean ended = Thread.currentThread().equals(campaign);
        while (!ended) {
            try {
                campaign.join();
                ended = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var watch = locking.watch(name, news::release);
        try {
            while (!closed) {
                attempt().ifPresent(this::lead);
                pause();
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            watch.close();
        }
    }

    private Optional<Hold> attempt() {
        try {
            Optional<Hold> won = locking.acquire(name, terms);
            storeAway = false;
            return won;
        } catch (BackendException away) {
            storeAway = true;
            return Optional.empty();
        } catch (RuntimeException fault) {
            report(fault);
            return Optional.empty();
        }
    }

    /// The lock goes when the work has ended, so that the next leader finds none under way.
    private void lead(Hold hold) {
        try (hold) {
            serve(hold);
        } catch (RuntimeException e) {
            report(e);
        }
    }

    private static void report(RuntimeException fault) {
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, fault);
    }

    private void serve(Hold hold) {
        held = hold;
        try {
            office.elected(hold.fence());
            while (!closed && !hold.isLost()) {
                news.acquireUninterruptibly();
            }
        } finally {
            held = null;
            office.ended();
        }
    }

    private void pause() throws InterruptedException {
        if (!closed) {
            EvenClock clock = locking.clock();
            clock.awaitUntil(clock.nanos() + pauses.getAsLong(), news);
        }
    }
}
