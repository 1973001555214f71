package dev.stoa.application.event;

import dev.stoa.application.queue.WorkTime;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Pauses that only let others run, however long they were to be, for tests in which nothing waits for time.
///
/// @param now in nanoseconds
record ShortPauses(LongSupplier now) implements WorkTime {

    @Override
    public long nanos() {
        return now.getAsLong();
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        Thread.sleep(1);
    }
}
