package dev.stoa.application.counter;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.counter.LedgerCounts;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CounterFlushTest {

    private static final CounterKey CLICKS = new CounterKey("clicks", "a");

    private final InMemoryAdapters adapters = new InMemoryAdapters();
    private final AtomicLong batches = new AtomicLong();
    private final Counting counting = new Counting(adapters.counters(), adapters.counterLedger());

    private CounterFlush flush(Counters counters, CounterLedger ledger) {
        return new CounterFlush(counters, ledger, prefix -> prefix + batches.incrementAndGet());
    }

    @Test
    void aReadGivesWhatIsWrittenAndWhatIsPending() {
        counting.add(CLICKS, 3);
        assertThat(counting.read(CLICKS)).isEqualTo(3);
        assertThat(flush(adapters.counters(), adapters.counterLedger()).flush()).isEqualTo(1);
        counting.add(CLICKS, 4);
        assertThat(counting.read(CLICKS)).isEqualTo(7);
        assertThat(counting.read(new CounterKey("clicks", "nobody"))).isZero();
    }

    @Test
    void aBatchThatIsWrittenAndNotYetConfirmedIsReadOnce() {
        counting.add(CLICKS, 3);
        CounterBatch batch = adapters.counters().seal(new BatchId("next")).orElseThrow();
        assertThat(counting.read(CLICKS)).isEqualTo(3);
        adapters.counterLedger().apply(batch);
        assertThat(counting.read(CLICKS)).isEqualTo(3);
        adapters.counters().confirm(batch.id());
        assertThat(counting.read(CLICKS)).isEqualTo(3);
    }

    /// Each step fails now and then, before it was done or after; whoever called it cannot tell.
    @Test
    void aThousandCrashesAtAnyStepLoseAndDoubleNothing() {
        Random dice = new Random(1);
        Crashes crashes = new Crashes(dice);
        CounterFlush fragile = flush(
                new FragileCounters(adapters.counters(), crashes),
                new FragileLedger(adapters.counterLedger(), crashes));
        Map<CounterKey, Long> truth = new HashMap<>();
        while (crashes.count < 1_000) {
            CounterKey key = new CounterKey("clicks", "k" + dice.nextInt(10));
            long delta = dice.nextLong(-5, 15);
            counting.add(key, delta);
            truth.merge(key, delta, Long::sum);
            try {
                fragile.flush();
            } catch (BackendException crashed) {
                assertThat(counting.read(List.copyOf(truth.keySet()))).isEqualTo(truth);
            }
        }
        CounterFlush sound = flush(adapters.counters(), adapters.counterLedger());
        while (sound.flush() > 0) {
            // the rest, and what the last crash left behind
        }
        assertThat(adapters.counterLedger()
                        .read(List.copyOf(truth.keySet()), Set.of())
                        .counts())
                .isEqualTo(truth);
    }

    @Test
    void readersNeverSeeACountTwiceOrLessThanBefore() {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            CounterFlush flush = flush(adapters.counters(), adapters.counterLedger());
            for (int i = 0; i < 5_000; i++) {
                counting.add(CLICKS, 1);
                if (i % 3 == 0) {
                    flush.flush();
                }
            }
        });
        long last = 0;
        while (!writer.isDone()) {
            long seen = counting.read(CLICKS);
            assertThat(seen).isBetween(last, 5_000L);
            last = seen;
        }
        writer.join();
        assertThat(counting.read(CLICKS)).isEqualTo(5_000);
    }

    private static final class Crashes {
        private final Random dice;
        private int count;

        Crashes(Random dice) {
            this.dice = dice;
        }

        <R> R around(Supplier<R> step) {
            crash();
            R result = step.get();
            crash();
            return result;
        }

        private void crash() {
            if (dice.nextInt(8) == 0) {
                count++;
                throw new BackendException(BackendException.Kind.TIMEOUT, "crash " + count);
            }
        }
    }

    private record FragileCounters(Counters sound, Crashes crashes) implements Counters {
        @Override
        public void add(CounterKey key, long delta) {
            sound.add(key, delta);
        }

        @Override
        public List<CounterBatch> pending(List<CounterKey> keys) {
            return sound.pending(keys);
        }

        @Override
        public Optional<CounterBatch> seal(BatchId next) {
            return crashes.around(() -> sound.seal(next));
        }

        @Override
        public boolean confirm(BatchId batch) {
            return crashes.around(() -> sound.confirm(batch));
        }
    }

    private record FragileLedger(CounterLedger sound, Crashes crashes) implements CounterLedger {
        @Override
        public boolean apply(CounterBatch batch) {
            return crashes.around(() -> sound.apply(batch));
        }

        @Override
        public LedgerCounts read(List<CounterKey> keys, Set<BatchId> batchIds) {
            return sound.read(keys, batchIds);
        }

        @Override
        public int forget(Duration age) {
            return sound.forget(age);
        }
    }
}
