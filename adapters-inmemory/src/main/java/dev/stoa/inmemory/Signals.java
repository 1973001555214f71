package dev.stoa.inmemory;

import dev.stoa.domain.Listeners;
import dev.stoa.domain.Waiting;
import dev.stoa.domain.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Wake-up hints between those who share this memory.
public final class Signals {

    private final Listeners listeners = new Listeners(channel -> {});
    private final Waiting waiting;

    /// @param nanos a clock that only goes forward, and not the one that tests move: waiting takes real time
    Signals(LongSupplier nanos, RandomGenerator dice) {
        this.waiting = new Waiting(this::listen, nanos, dice);
    }

    /// Calls `hint` whenever somebody gives one on the channel, on that one's thread; it returns at once.
    public Watch listen(String channel, Runnable hint) {
        return listeners.listen(channel, hint);
    }

    public void send(String channel) {
        listeners.hint(channel);
    }

    /// Everybody looks, as after an outage.
    void sendToAll() {
        listeners.hintAll();
    }

    /// Attempts at once, at each hint and about once a second, until an attempt succeeds or `wait` is over; as
    /// [Waiting#await] says. All who wait on one channel are after the same thing.
    public <T> Optional<T> await(String channel, Duration wait, Supplier<Optional<T>> attempt) {
        return waiting.await(channel, wait, attempt);
    }
}
