package dev.stoa.application.snapshot;

import dev.stoa.application.snapshot.Snapshot.Reading;
import dev.stoa.domain.BackendException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SnapshotTest {

    private final AtomicLong revision = new AtomicLong();
    private final AtomicLong readings = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private final Snapshot<String> snapshot = new Snapshot<>("nothing", this::read, this::revision, nanos::get);
    private boolean away;

    private Reading<String> read() {
        readings.incrementAndGet();
        return new Reading<>(revision.get(), "state " + revision);
    }

    private long revision() {
        if (away) {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "away");
        }
        return revision.get();
    }

    @Test
    void itIsReadOnceForEachRevision() {
        assertThat(snapshot.state()).isEqualTo("nothing");
        assertThat(snapshot.isKnown()).isFalse();
        snapshot.look();
        snapshot.look();
        assertThat(snapshot.state()).isEqualTo("state 0");
        assertThat(snapshot.isKnown()).isTrue();
        assertThat(readings).hasValue(1);
        revision.set(7);
        snapshot.look();
        assertThat(snapshot.state()).isEqualTo("state 7");
    }

    @Test
    void aStoreThatLostWhatItKeptIsBelieved() {
        revision.set(7);
        snapshot.look();
        revision.set(0);
        snapshot.look();
        assertThat(snapshot.state()).isEqualTo("state 0");
    }

    @Test
    void onceAMinuteItIsReadAnyway() {
        snapshot.look();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        snapshot.look();
        assertThat(readings).hasValue(1);
        nanos.incrementAndGet();
        snapshot.look();
        assertThat(readings).hasValue(2);
    }

    @Test
    void aLookNeverFailsAndARefreshSaysSo() {
        snapshot.look();
        away = true;
        revision.set(1);
        snapshot.look();
        assertThat(snapshot.state()).isEqualTo("state 0");
        assertThatThrownBy(snapshot::refresh).isInstanceOf(BackendException.class);
    }

    @Test
    void hintsThatComeTogetherLeadToOneLook() {
        List<Runnable> looks = new ArrayList<>();
        List<Runnable> watchers = new ArrayList<>();
        snapshot.follow(
                told -> {
                    watchers.add(told);
                    return () -> {};
                },
                looks::add);
        watchers.getFirst().run();
        watchers.getFirst().run();
        assertThat(looks).hasSize(1);
        looks.removeFirst().run();
        assertThat(snapshot.isKnown()).isTrue();
        watchers.getFirst().run();
        assertThat(looks).hasSize(1);
    }
}
