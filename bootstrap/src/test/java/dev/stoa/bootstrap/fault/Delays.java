package dev.stoa.bootstrap.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/// How long something took each time. A busy machine makes it longer and never shorter, so one time within a second
/// shows that nothing in between waits longer than that.
final class Delays {

    private final String what;
    private final List<Duration> all = new CopyOnWriteArrayList<>();

    Delays(String what) {
        this.what = what;
    }

    void measure(Runnable work) {
        long start = System.nanoTime();
        work.run();
        all.add(Duration.ofNanos(System.nanoTime() - start));
    }

    void isWithinASecond() {
        assertThat(all)
                .as("delays of %s", what)
                .anySatisfy(delay -> assertThat(delay).isLessThan(Duration.ofSeconds(1)));
    }
}
