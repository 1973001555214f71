package dev.stoa.redis;

import dev.stoa.domain.Listeners;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Keeps the server's list of subscriptions like this process' list of listeners, over one connection.
///
/// One thread does it all: it subscribes to what is listened to and not confirmed, unsubscribes the other way
/// round, looks again at what was asked for until it is confirmed, and hands out the hints. A confirmation is a
/// hint too, since
/// what happened before it was not heard.
final class Subscriptions {

    private static final int BATCH = 1_000;
    private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(750);

    private final Link link;
    private final Timing timing;
    private final Listeners listeners = new Listeners(this::changed);
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean renewed = new AtomicBoolean();
    private final Set<String> asked = new HashSet<>();
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean started = new AtomicBoolean();
    private long lookAgainAt;
    private volatile boolean closed;

    Subscriptions(Link link, Timing timing) {
        this.link = link;
        this.timing = timing;
    }

    Listeners listeners() {
        return listeners;
    }

    void close() {
        closed = true;
        news.release();
    }

    private void changed(String channel) {
        unsettled.add(channel);
        news.release();
        if (!started.getAndSet(true)) {
            Thread.ofVirtual().name("redis-signals").start(this::run);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the end
    private void run() {
        var opened = connected();
        while (!closed && opened.isPresent()) {
            awaitNews();
            hint();
            settle(opened.get());
        }
        opened.ifPresent(StatefulConnection::closeAsync);
    }

    /// However late; empty if this is closed first.
    private Optional<StatefulRedisPubSubConnection<String, byte[]>> connected() {
        while (!closed) {
            var connection = link.tryPubSub();
            if (connection.isPresent()) {
                connection.get().addListener(new Heard());
                connection.get().addListener(new State());
                return connection;
            }
            LockSupport.parkNanos(pause());
        }
        return Optional.empty();
    }

    /// What was asked for is looked at again before long, everything else only when something happens.
    @SuppressWarnings("ResultOfMethodCallIgnored") // with news or without, it is time for a look
    private void awaitNews() {
        try {
            if (asked.isEmpty()) {
                news.acquire();
                lookAgainAt = now() + pause();
            } else {
                news.tryAcquire(pause(), TimeUnit.NANOSECONDS);
            }
            news.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
        if (now() - lookAgainAt >= 0) {
            unsettled.addAll(asked);
            asked.clear();
            lookAgainAt = now() + pause();
        }
    }

    private void hint() {
        heard.forEach(channel -> {
            heard.remove(channel);
            listeners.hint(channel);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is not confirmed is asked for again
    private void settle(StatefulRedisPubSubConnection<String, byte[]> connection) {
        if (renewed.getAndSet(false)) {
            asked.clear();
        }
        List<String> missing = new ArrayList<>();
        List<String> surplus = new ArrayList<>();
        for (String channel : List.copyOf(unsettled)) {
            unsettled.remove(channel);
            boolean listened = listeners.has(channel);
            if (listened == confirmed.contains(channel)) {
                asked.remove(channel);
            } else if (asked.add(channel)) {
                (listened ? missing : surplus).add(channel);
            }
        }
        send(missing, connection.async()::subscribe);
        send(surplus, connection.async()::unsubscribe);
    }

    private static void send(List<String> channels, Consumer<String[]> command) {
        try {
            for (int from = 0; from < channels.size(); from += BATCH) {
                List<String> some = channels.subList(from, Math.min(channels.size(), from + BATCH));
                command.accept(some.toArray(String[]::new));
            }
        } catch (RedisException notConnected) {
            // As above.
        }
    }

    private long now() {
        return timing.nanos().getAsLong();
    }

    private long pause() {
        return timing.dice().nextLong(SHORTEST_WAIT, LONGEST_WAIT);
    }

    /// What the server knew of was the lost connection's.
    private final class State implements RedisConnectionStateListener {

        @Override
        public void onRedisConnected(RedisChannelHandler<?, ?> handler, SocketAddress address) {
            forget();
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
            forget();
        }

        private void forget() {
            confirmed.clear();
            renewed.set(true);
            unsettled.addAll(listeners.channels());
            news.release();
        }
    }

    private final class Heard extends RedisPubSubAdapter<String, byte[]> {

        @Override
        public void message(String channel, byte[] nothing) {
            heard.add(channel);
            news.release();
        }

        @Override
        public void subscribed(String channel, long count) {
            confirmed.add(channel);
            unsettled.add(channel);
            message(channel, new byte[0]);
        }

        @Override
        public void unsubscribed(String channel, long count) {
            confirmed.remove(channel);
            unsettled.add(channel);
            news.release();
        }
    }
}
