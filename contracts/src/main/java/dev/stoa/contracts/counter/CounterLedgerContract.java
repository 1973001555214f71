package dev.stoa.contracts.counter;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.counter.LedgerCounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [CounterLedger] must do.
public interface CounterLedgerContract {

    /// A fresh backend with nothing written down.
    Backend<CounterLedger> backend();

    CounterKey CLICKS = clicks("a");
    Duration WEEK = Duration.ofDays(7);

    static CounterKey clicks(String subject) {
        return new CounterKey("clicks", subject);
    }

    private static CounterBatch batch(String id, long delta) {
        return new CounterBatch(new BatchId(id), Map.of(CLICKS, delta));
    }

    private static long read(Backend<CounterLedger> backend, CounterKey key) {
        return backend.port().read(List.of(key), Set.of()).counts().getOrDefault(key, 0L);
    }

    @Test
    default void batchesAddUpAndEachCountsOnce() {
        var backend = backend();
        assertThat(backend.port().apply(batch("one", 5))).isTrue();
        assertThat(backend.port().apply(batch("one", 5))).isFalse();
        assertThat(backend.port().apply(batch("two", -7))).isTrue();
        assertThat(read(backend, CLICKS)).isEqualTo(-2);
    }

    @Test
    default void aReadTellsWhichBatchesItContains() {
        var backend = backend();
        backend.port().apply(batch("one", 5));
        LedgerCounts seen =
                backend.port().read(List.of(CLICKS, clicks("none")), Set.of(new BatchId("one"), new BatchId("two")));
        assertThat(seen).isEqualTo(new LedgerCounts(Map.of(CLICKS, 5L), Set.of(new BatchId("one"))));
    }

    @Test
    default void aLargeBatchIsAddedWholeAndOnce() {
        var backend = backend();
        Map<CounterKey, Long> deltas =
                IntStream.range(0, 25_000).boxed().collect(Collectors.toMap(i -> clicks("s" + i), i -> i + 1L));
        CounterBatch large = new CounterBatch(new BatchId("large"), deltas);
        assertThat(Races.race(3, i -> backend.port().apply(large))).containsOnlyOnce(true);
        for (int subject : List.of(0, 9_999, 10_000, 19_999, 20_000, 24_999)) {
            assertThat(read(backend, clicks("s" + subject))).isEqualTo(subject + 1);
        }
    }

    @Test
    default void ofCallersRacingWithOneBatchOneAddsIt() {
        var backend = backend();
        for (int round = 0; round < 50; round++) {
            String id = "b" + round;
            var added = Races.race(8, i -> backend.port().apply(batch(id, 1)));
            assertThat(added.stream().filter(each -> each).count()).isEqualTo(1);
        }
        assertThat(read(backend, CLICKS)).isEqualTo(50);
    }

    @Test
    default void aCountStopsAtItsBound() {
        var backend = backend();
        backend.port().apply(batch("one", Counters.MAX));
        assertThat(backend.port().apply(batch("two", 1))).isTrue();
        assertThat(read(backend, CLICKS)).isEqualTo(Counters.MAX);
        backend.port().apply(batch("three", -1));
        assertThat(read(backend, CLICKS)).isEqualTo(Counters.MAX - 1);
    }

    @Test
    default void aBatchIsForgottenAtItsAgeAndItsCountsStay() {
        var backend = backend();
        backend.port().apply(batch("one", 5));
        backend.advance(WEEK.minusMillis(1));
        assertThat(backend.port().forget(WEEK)).isZero();
        backend.advance(Duration.ofMillis(1));
        assertThat(backend.port().forget(WEEK)).isEqualTo(1);
        assertThat(backend.port().forget(WEEK)).isZero();
        assertThat(read(backend, CLICKS)).isEqualTo(5);
    }

    @Test
    default void oddSubjectsAndBatchesAreKeptApart() {
        var backend = backend();
        OddText.KEYS.forEach(text -> assertThat(backend.port()
                        .apply(new CounterBatch(new BatchId(text), Map.of(clicks(text), (long) text.length()))))
                .isTrue());
        OddText.KEYS.forEach(text -> assertThat(read(backend, clicks(text))).isEqualTo(text.length()));
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNothingIsWritten() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().apply(batch("one", 1)),
                () -> backend.port().read(List.of(CLICKS), Set.of()),
                () -> backend.port().forget(WEEK));
    }
}
