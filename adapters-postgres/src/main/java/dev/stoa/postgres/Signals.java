package dev.stoa.postgres;

import dev.stoa.domain.Listeners;
import dev.stoa.domain.Waiting;
import dev.stoa.domain.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Wake-up hints between processes by LISTEN and NOTIFY.
///
/// Hints can be lost, as when a connection is, so they only make sooner what a slow look would find. They are sent
/// in the background and few at a time, because every transaction that notifies takes a lock of the whole server
/// when it commits. All listeners of a process share one connection beside the pool, which is opened when somebody
/// first listens
/// and again by itself; listening needs no server, and costs nothing while nothing happens.
public final class Signals {

    private final Receiver receiver;
    private final Sender sender;
    private final Listeners listeners;
    private final Waiting waiting;

    /// @param beside a connection for this alone
    /// @param sending connections for a moment
    /// @param nanos a clock that only goes forward
    Signals(Postgres.Connections beside, Postgres.Connections sending, LongSupplier nanos, RandomGenerator dice) {
        String process = Long.toString(dice.nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        this.receiver = new Receiver(beside, process, dice);
        this.listeners = receiver.listeners();
        this.sender = new Sender(sending, process);
        this.waiting = new Waiting(this::listen, nanos, dice);
    }

    /// Calls `hint` soon after somebody gave one on the channel, and whenever one may have been missed: as soon as
    /// the server is listened to, and again after every lost connection.
    ///
    /// @param channel at most 3,000 bytes of UTF-8, such as `lock:` and its name
    /// @param hint returns at once; hints may come together, twice, or for nothing
    public Watch listen(String channel, Runnable hint) {
        return listeners.listen(channel, hint);
    }

    /// Gives a hint: at once in this process, a few milliseconds later in others. Never fails and never waits.
    /// Called after the commit of what there is to see.
    public void send(String channel) {
        listeners.hint(channel);
        sender.send(channel);
    }

    /// Attempts at once, at each hint and about once a second, until an attempt succeeds or `wait` is over; as
    /// [Waiting#await] says. All who wait on one channel are after the same thing. No connection is held in
    /// between.
    public <T> Optional<T> await(String channel, Duration wait, Supplier<Optional<T>> attempt) {
        return waiting.await(channel, wait, attempt);
    }

    /// How many channels are listened to.
    int channels() {
        return listeners.channels().size();
    }

    void close() {
        sender.close();
        receiver.close();
    }
}
