package dev.stoa.bootstrap.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/// How long something took each time. A busy machine makes it longer and never shorter, so one time within a limit
/// shows that nothing in between waits longer than that.
public final class Delays {

    private final String what;
    private final List<Duration> all = new CopyOnWriteArrayList<>();

    public Delays(String what) {
        this.what = what;
    }

    public void measure(Runnable work) {
        long start = System.nanoTime();
        work.run();
        all.add(Duration.ofNanos(System.nanoTime() - start));
    }

    public void isWithinASecond() {
        areWithin(Duration.ofSeconds(1));
    }

    /// Measures once, and up to four times more until it took no longer than the limit.
    void measureWithin(Duration limit, Runnable work, Runnable again) {
        measure(work);
        for (int more = 0; more < 4 && all.getLast().compareTo(limit) >= 0; more++) {
            again.run();
            measure(work);
        }
        areWithin(limit);
    }

    private void areWithin(Duration limit) {
        assertThat(all)
                .as("delays of %s", what)
                .anySatisfy(delay -> assertThat(delay).isLessThan(limit));
    }
}
