package dev.stoa.contracts.counter;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Counters] must do.
public interface CountersContract {

    /// A fresh backend with nothing counted.
    Backend<Counters> backend();

    CounterKey A = key("a");
    CounterKey B = key("b");

    static CounterKey key(String subject) {
        return new CounterKey("clicks", subject);
    }

    private static BatchId batch(int number) {
        return new BatchId("next" + number);
    }

    private static long pending(Backend<Counters> backend, CounterKey key) {
        return backend.port().pending(List.of(key)).stream()
                .mapToLong(each -> each.deltas().getOrDefault(key, 0L))
                .sum();
    }

    @Test
    default void whatIsCountedIsPendingUntilItIsConfirmed() {
        var backend = backend();
        backend.port().add(A, 2);
        backend.port().add(A, -5);
        assertThat(pending(backend, A)).isEqualTo(-3);
        CounterBatch closed = backend.port().seal(batch(1)).orElseThrow();
        assertThat(closed.deltas()).isEqualTo(Map.of(A, -3L));
        backend.port().add(A, 10);
        assertThat(pending(backend, A)).isEqualTo(7);
        assertThat(backend.port().confirm(closed.id())).isTrue();
        assertThat(pending(backend, A)).isEqualTo(10);
    }

    @Test
    default void sealingAgainGivesTheSameBatchUntilItIsConfirmed() {
        var backend = backend();
        backend.port().add(A, 1);
        CounterBatch first = backend.port().seal(batch(1)).orElseThrow();
        backend.port().add(A, 1);
        assertThat(backend.port().seal(batch(2))).contains(first);
        backend.port().confirm(first.id());
        CounterBatch second = backend.port().seal(batch(3)).orElseThrow();
        assertThat(second.deltas()).isEqualTo(Map.of(A, 1L));
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    default void nothingCountedIsNothingToSeal() {
        var backend = backend();
        assertThat(backend.port().seal(batch(1))).isEmpty();
        backend.port().add(A, 1);
        backend.port().confirm(backend.port().seal(batch(2)).orElseThrow().id());
        assertThat(backend.port().seal(batch(3))).isEmpty();
    }

    @Test
    default void aStaleConfirmationDropsNothing() {
        var backend = backend();
        backend.port().add(A, 1);
        BatchId first = backend.port().seal(batch(1)).orElseThrow().id();
        backend.port().confirm(first);
        backend.port().add(A, 1);
        CounterBatch second = backend.port().seal(batch(2)).orElseThrow();
        assertThat(backend.port().confirm(first)).isFalse();
        assertThat(backend.port().seal(batch(3))).contains(second);
    }

    @Test
    default void anOpenBatchKeepsItsNameWhenItIsSealed() {
        var backend = backend();
        backend.port().add(A, 1);
        BatchId open = backend.port().pending(List.of(A)).getLast().id();
        assertThat(backend.port().seal(batch(1)).orElseThrow().id()).isEqualTo(open);
        assertThat(backend.port().pending(List.of(A)).getFirst().id()).isEqualTo(open);
    }

    @Test
    default void onlyTheKeysAskedForAreAnswered() {
        var backend = backend();
        backend.port().add(A, 1);
        backend.port().add(B, 1);
        assertThat(backend.port().pending(List.of(B, key("none"))))
                .allMatch(each -> each.deltas().equals(Map.of(B, 1L)));
    }

    @Test
    default void aSumBeyondItsBoundIsRefusedAndAddsNothing() {
        var backend = backend();
        backend.port().add(A, Counters.MAX);
        assertThatThrownBy(() -> backend.port().add(A, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> backend.port().add(B, Counters.MAX + 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> backend.port().add(B, Long.MIN_VALUE)).isInstanceOf(InvalidInputException.class);
        assertThat(pending(backend, A)).isEqualTo(Counters.MAX);
        assertThat(pending(backend, B)).isZero();
    }

    @Test
    default void whatWasConfirmedDoesNotComeBack() {
        var backend = backend();
        for (int round = 1; round <= 4; round++) {
            backend.port().add(A, round);
            backend.port().add(key("of" + round), 1);
            CounterBatch closed = backend.port().seal(batch(round)).orElseThrow();
            assertThat(closed.deltas()).isEqualTo(Map.of(A, (long) round, key("of" + round), 1L));
            assertThat(backend.port().confirm(closed.id())).isTrue();
        }
        assertThat(pending(backend, A)).isZero();
    }

    /// Adders and flushers at once: every count is in exactly one confirmed batch.
    @Test
    default void noCountIsLostOrDoubledBetweenBatches() {
        var backend = backend();
        AtomicLong flushed = new AtomicLong();
        AtomicInteger names = new AtomicInteger();
        Races.race(9, caller -> {
            for (int i = 0; i < 200; i++) {
                if (caller > 0) {
                    backend.port().add(key("k" + i % 7), 1);
                } else {
                    flush(backend, names, flushed);
                }
            }
            return caller;
        });
        flush(backend, names, flushed);
        flush(backend, names, flushed);
        assertThat(flushed).hasValue(1_600);
    }

    private static void flush(Backend<Counters> backend, AtomicInteger names, AtomicLong flushed) {
        backend.port().seal(batch(names.incrementAndGet())).ifPresent(closed -> {
            flushed.addAndGet(
                    closed.deltas().values().stream().mapToLong(Long::longValue).sum());
            backend.port().confirm(closed.id());
        });
    }

    @Test
    default void oddSubjectsAreCountedApart() {
        var backend = backend();
        OddText.KEYS.forEach(text -> backend.port().add(key(text), text.length()));
        OddText.KEYS.forEach(text -> assertThat(pending(backend, key(text))).isEqualTo(text.length()));
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNothingIsCounted() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().add(A, 1),
                () -> backend.port().pending(List.of(A)),
                () -> backend.port().seal(batch(1)),
                () -> backend.port().confirm(batch(1)));
    }
}
