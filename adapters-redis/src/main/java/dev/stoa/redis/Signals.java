package dev.stoa.redis;

import dev.stoa.domain.Listeners;
import dev.stoa.domain.Waiting;
import dev.stoa.domain.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Wake-up hints between processes by pub/sub. A script gives one with `redis.call('PUBLISH', channel, '')`, where
/// the channel is an argument made by [Redis#channel].
///
/// Hints can be lost, as when a connection is, so they only make sooner what a slow look would find. All listeners
/// of a process share one connection, which is opened when somebody first listens and again by itself; listening
/// needs no server, and costs nothing while nothing happens.
public final class Signals {

    private final Subscriptions subscriptions;
    private final Listeners listeners;
    private final Waiting waiting;

    Signals(Link link, Timing timing) {
        this.subscriptions = new Subscriptions(link, timing);
        this.listeners = subscriptions.listeners();
        this.waiting = new Waiting(this::listen, timing.nanos(), timing.dice());
    }

    /// Calls `hint` soon after somebody gave one on the channel, and whenever one may have been missed: as soon as
    /// the server knows of the listening, and again after every lost connection.
    ///
    /// @param channel of [Redis#channel]
    /// @param hint returns at once; hints may come together, twice, or for nothing
    public Watch listen(String channel, Runnable hint) {
        return listeners.listen(channel, hint);
    }

    /// Attempts at once, at each hint and about once a second, until an attempt succeeds or `wait` is over; as
    /// [Waiting#await] says. All who wait on one channel are after the same thing.
    public <T> Optional<T> await(String channel, Duration wait, Supplier<Optional<T>> attempt) {
        return waiting.await(channel, wait, attempt);
    }

    void close() {
        subscriptions.close();
    }
}
