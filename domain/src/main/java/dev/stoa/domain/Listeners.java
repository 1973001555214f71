package dev.stoa.domain;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Who in this process listens to which channel. What reaches them are hints: something may have happened, look.
///
/// Safe for any number of threads.
public final class Listeners {

    private final ConcurrentHashMap<String, Set<Listening>> channels = new ConcurrentHashMap<>();
    private final Consumer<String> changed;

    /// @param changed told the channel that got its first listener or lost its last one
    public Listeners(Consumer<String> changed) {
        this.changed = changed;
    }

    /// @param hint called on whatever thread, sometimes for nothing; it returns at once
    public Watch listen(String channel, Runnable hint) {
        Listening listening = new Listening(channel, hint);
        AtomicBoolean first = new AtomicBoolean();
        channels.compute(channel, (name, old) -> {
            first.set(old == null);
            Set<Listening> all = old == null ? ConcurrentHashMap.newKeySet() : old;
            all.add(listening);
            return all;
        });
        if (first.get()) {
            changed.accept(channel);
        }
        return listening;
    }

    public boolean has(String channel) {
        return channels.containsKey(channel);
    }

    /// Every channel that has a listener.
    public Set<String> channels() {
        return Set.copyOf(channels.keySet());
    }

    public void hint(String channel) {
        channels.getOrDefault(channel, Set.of()).forEach(Listening::hint);
    }

    /// As when hints may have been missed.
    public void hintAll() {
        channels().forEach(this::hint);
    }

    private final class Listening implements Watch {

        private final String channel;
        private final Runnable hint;

        Listening(String channel, Runnable hint) {
            this.channel = channel;
            this.hint = hint;
        }

        /// One that fails is reported and keeps nobody else from hearing.
        void hint() {
            try {
                hint.run();
            } catch (RuntimeException e) {
                Thread here = Thread.currentThread();
                here.getUncaughtExceptionHandler().uncaughtException(here, e);
            }
        }

        @Override
        public void close() {
            AtomicBoolean last = new AtomicBoolean();
            channels.computeIfPresent(channel, (name, all) -> {
                last.set(all.remove(this) && all.isEmpty());
                return all.isEmpty() ? null : all;
            });
            if (last.get()) {
                changed.accept(channel);
            }
        }
    }
}
