package dev.stoa.inmemory.queue;

import dev.stoa.inmemory.Signals;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// A queue with its lock, and the channel of those who wait for its jobs.
final class GuardedLine {

    private final ReentrantLock lock = new ReentrantLock();
    private final Line line = new Line();
    private final String channel;
    private final Signals signals;
    private final AtomicLong kept;

    /// @param kept how many jobs all queues hold
    GuardedLine(String channel, Signals signals, AtomicLong kept) {
        this.channel = channel;
        this.signals = signals;
        this.kept = kept;
    }

    String channel() {
        return channel;
    }

    /// Does something with the queue while nobody else does, and gives a hint if jobs wait anew.
    <T> T alone(Function<Line, T> work) {
        long waiting;
        T result;
        lock.lock();
        try {
            int jobs = line.size();
            waiting = -line.waiting().size();
            result = work.apply(line);
            waiting += line.waiting().size();
            kept.addAndGet(line.size() - jobs);
        } finally {
            lock.unlock();
        }
        if (waiting > 0) {
            signals.send(channel);
        }
        return result;
    }
}
