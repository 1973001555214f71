package dev.stoa.application.lock;

import dev.stoa.domain.Ids;
import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.Waiting;
import dev.stoa.domain.Watch;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Works under locks.
///
/// ```java
/// Locked<Report> report = locking.withLock(name, LockTerms.of(lease, patience), hold -> build(hold.fence()));
/// ```
///
/// While the work is done its lock is renewed, and it is released when the work ends. Whoever must not be overtaken
/// hands
/// the fence on to what the lock protects. Everything throws [BackendException] when the store is down and then
/// holds nothing. Safe for any number of threads.
public final class Locking {

    /// The most locks that are taken together.
    public static final int MOST = 100;

    private static final long SHORTEST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

    private final Locks locks;
    private final EvenClock clock;
    private final Ids ids;
    private final RandomGenerator dice;
    private final Waiting waiting;

    /// @param ids names each hold like no other
    /// @param dice safe for any number of threads
    public Locking(Locks locks, EvenClock clock, Ids ids, RandomGenerator dice) {
        this.locks = locks;
        this.clock = clock;
        this.ids = ids;
        this.dice = dice;
        this.waiting = new Waiting((name, hint) -> locks.watch(new LockName(name), hint), clock::nanos, dice);
    }

    /// Does the work while holding the lock, on the calling thread.
    public <T> Locked<T> withLock(LockName name, LockTerms terms, Function<Hold, T> work) {
        return withLocks(List.of(name), terms, work);
    }

    /// Does the work while holding all these locks. They are taken in the order of their names' bytes, each once
    /// however
    /// often it is named, so two who want the same ones never wait for each other. Who does not get all holds none.
    ///
    /// @param names 1 to [#MOST]
    public <T> Locked<T> withLocks(Collection<LockName> names, LockTerms terms, Function<Hold, T> work) {
        Optional<Hold> taken = acquireAll(names, terms);
        if (taken.isEmpty()) {
            return new Locked.Busy<>();
        }
        T value;
        boolean held;
        try (Hold hold = taken.get()) {
            value = work.apply(hold);
            held = hold.isValid();
        }
        return held ? new Locked.Done<>(value) : new Locked.Overtaken<>(value);
    }

    /// Takes the lock, for a caller that closes the hold.
    ///
    /// @return empty if somebody else had it until the wait was over, or the thread was interrupted, which it stays
    public Optional<Hold> acquire(LockName name, LockTerms terms) {
        return acquireAll(List.of(name), terms);
    }

    /// [#acquire] for all of them or none.
    ///
    /// @param names 1 to [#MOST]
    public Optional<Hold> acquireAll(Collection<LockName> names, LockTerms terms) {
        Require.range("lock count", names.size(), 1, MOST);
        List<LockName> inOrder = names.stream()
                .distinct()
                .sorted(Comparator.comparing(LockName::value, Utf8.ORDER))
                .toList();
        long end = clock.nanos() + terms.patience().toNanos();
        Hold hold = new Hold(locks, clock, new LockOwner(ids.next("own")), terms);
        boolean all = false;
        try {
            all = inOrder.stream().allMatch(name -> await(name, hold, end));
        } finally {
            if (!all) {
                hold.close();
            }
        }
        return all ? Optional.of(hold) : Optional.empty();
    }

    /// Stands for an office that at most one process has, until the answer is closed.
    ///
    /// @param lease after how long another one may be elected if this process dies, 10 ms to [Lease#MAX]
    public Leadership campaign(LockName name, Duration lease, Office office) {
        Leadership leadership =
                new Leadership(this, name, lease, office, () -> dice.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
        leadership.begin();
        return leadership;
    }

    Watch watch(LockName name, Runnable hint) {
        return locks.watch(name, hint);
    }

    EvenClock clock() {
        return clock;
    }

    /// While it waits for one the hold renews those it has; if they are lost there is nothing to wait for.
    private boolean await(LockName name, Hold hold, long end) {
        Duration left = Duration.ofNanos(Math.max(0, end - clock.nanos()));
        Optional<Boolean> taken = waiting.await(name.value(), left, () -> {
            boolean lost = hold.isLost();
            return lost || hold.take(name) ? Optional.of(!lost) : Optional.empty();
        });
        return taken.orElse(false);
    }
}
