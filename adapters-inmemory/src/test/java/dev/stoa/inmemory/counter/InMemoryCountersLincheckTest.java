package dev.stoa.inmemory.counter;

import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Counting, sealing, confirming and reading both batches: every answer fits some order of the calls.
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "delta", gen = IntGen.class, conf = "1:3")
@Param(name = "batch", gen = IntGen.class, conf = "0:2")
public class InMemoryCountersLincheckTest {

    private final Counters counters = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).counters();

    /// The first batch has a random id; this leaves it behind, so that the open one is called 0.
    public InMemoryCountersLincheckTest() {
        counters.add(key(1), 1);
        counters.seal(batch(0)).map(CounterBatch::id).ifPresent(counters::confirm);
    }

    @Operation
    public void add(@Param(name = "key") int key, @Param(name = "delta") int delta) {
        counters.add(key(key), delta);
    }

    @Operation
    public List<CounterBatch> pending() {
        return counters.pending(List.of(key(1), key(2)));
    }

    @Operation
    public Optional<CounterBatch> seal(@Param(name = "batch") int next) {
        return counters.seal(batch(next));
    }

    @Operation
    public boolean confirm(@Param(name = "batch") int batch) {
        return counters.confirm(batch(batch));
    }

    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(15)
                .invocationsPerIteration(60)
                .check(getClass());
    }

    private static CounterKey key(int key) {
        return new CounterKey("views", "k" + key);
    }

    private static BatchId batch(int batch) {
        return new BatchId("b" + batch);
    }
}
