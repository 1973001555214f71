package dev.stoa.bootstrap.wiring;

import dev.stoa.application.queue.WorkTime;
import java.time.Duration;

/// Real time.
final class SystemTime implements WorkTime {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }
}
