package dev.stoa.application.event;

import dev.stoa.application.queue.StoreReach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs listeners as consumers of their groups, in this process and in as many others as there are.
///
/// A group that is not there is made, and begins with the oldest event kept. An event that fails is told again
/// after a pause, and passed over after so many failures; only its partition waits meanwhile. While a store is away
/// nothing is handled, and it goes on by itself.
public final class Consumers {

    /// How often what is being handled is looked at.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final EventDesk desk;
    private final StoreReach reach = new StoreReach("events");
    private final Thread watcher;
    private final List<GroupRunner> runners = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    public Consumers(EventDesk desk, List<Listener> listeners) {
        this.desk = desk;
        this.watcher = desk.threads().newThread(this::watchOn);
        for (Listener listener : listeners) {
            for (int n = 0; n < listener.consumers(); n++) {
                runners.add(new GroupRunner(desk, listener, reach));
            }
        }
    }

    public void start() {
        runners.forEach(runner -> threads.add(desk.threads().newThread(runner)));
        threads.forEach(Thread::start);
        watcher.start();
    }

    private void watchOn() {
        try {
            while (true) {
                desk.time().pause(LOOK);
                runners.forEach(this::watch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(GroupRunner runner) {
        try {
            runner.watch();
        } catch (RuntimeException e) {
            reach.failed(e);
        }
    }

    /// Takes nothing more, lets what is being handled end for as long as `grace`, and frees the partitions, so that
    /// other processes go on at once.
    public void stop(Duration grace) {
        runners.forEach(GroupRunner::stop);
        long end = desk.time().nanos() + grace.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, end - desk.time().nanos())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            watcher.interrupt();
        }
    }
}
