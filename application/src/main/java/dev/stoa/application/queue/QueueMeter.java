package dev.stoa.application.queue;

import dev.stoa.domain.queue.Settled;
import java.util.concurrent.atomic.LongAdder;

/// Counts what becomes of the jobs of one queue.
final class QueueMeter {

    final LongAdder done = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder dead = new LongAdder();
    final LongAdder lost = new LongAdder();

    void completed(boolean stillGood) {
        (stillGood ? done : lost).increment();
    }

    void settled(Settled settled) {
        switch (settled) {
            case WAITS -> failed.increment();
            case DEAD -> {
                failed.increment();
                dead.increment();
            }
            case STALE -> lost.increment();
        }
    }
}
