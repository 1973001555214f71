package dev.stoa.application.queue;

import java.time.Duration;

/// Passes when a test says so; whoever pauses waits for that.
final class MovedTime implements WorkTime {

    private long now;
    private int pausing;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void pause(Duration length) throws InterruptedException {
        long end = now + length.toNanos();
        pausing++;
        try {
            while (now < end) {
                wait();
            }
        } finally {
            pausing--;
        }
    }

    synchronized int pausing() {
        return pausing;
    }

    synchronized void advance(Duration by) {
        now += by.toNanos();
        notifyAll();
    }
}
