package dev.stoa.application.snapshot;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Watch;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The last known state of something small that a store keeps for all processes, ready to be used at any time
/// without asking the store.
///
/// It follows the store in two ways: hints, which may get lost, and a look twice a second, which costs the store no
/// more than its revision. So every process sees a change within a second. While the store is away the last known
/// state stays; before the first reading it is what the caller gave for that.
///
/// @param <S> the state; not changed by anybody
public final class Snapshot<S> {

    /// How often the state is read again although its revision says that nothing has changed.
    private static final long REREAD_NANOS = Duration.ofMinutes(1).toNanos();

    /// A state and which one it is.
    public record Reading<S>(long revision, S state) {}

    private record Held<S>(S state, long revision, long readAt) {}

    private static final long NEVER = -1;

    private final Supplier<Reading<S>> read;
    private final LongSupplier revision;
    private final LongSupplier nanos;
    private final AtomicBoolean hinted = new AtomicBoolean();
    private volatile Held<S> held;

    /// @param nothing the state until the store could be read once
    /// @param read reads all
    /// @param revision asks which state [#read] would be
    /// @param nanos a clock that only goes forward
    public Snapshot(S nothing, Supplier<Reading<S>> read, LongSupplier revision, LongSupplier nanos) {
        this.read = read;
        this.revision = revision;
        this.nanos = nanos;
        this.held = new Held<>(nothing, NEVER, nanos.getAsLong());
    }

    /// The last known state: one volatile read.
    public S state() {
        return held.state();
    }

    /// Whether the store could be read at least once.
    public boolean isKnown() {
        return held.revision() != NEVER;
    }

    /// Looks whether the store has another state, and reads it then. The store being away changes nothing.
    public void look() {
        try {
            refresh();
        } catch (BackendException away) {
            // The last known state holds until it is back.
        }
    }

    /// [#look] that says so if the store is away. Returns when the state is at least as new as this call.
    ///
    /// @throws BackendException if the store could not be asked
    public synchronized void refresh() {
        Held<S> last = held;
        long now = nanos.getAsLong();
        if (revision.getAsLong() != last.revision() || now - last.readAt() >= REREAD_NANOS) {
            Reading<S> reading = read.get();
            held = new Held<>(reading.state(), reading.revision(), now);
        }
    }

    /// Looks at once and soon after each hint.
    ///
    /// @param watch of the port
    /// @param executor runs each look after what delay it likes; the hints that come meanwhile lead to that one
    /// look
    public Watch follow(Function<Runnable, Watch> watch, Executor executor) {
        return watch.apply(() -> {
            if (hinted.compareAndSet(false, true)) {
                executor.execute(() -> {
                    hinted.set(false);
                    look();
                });
            }
        });
    }
}
