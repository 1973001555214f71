package dev.stoa.inmemory;

import java.time.Instant;
import java.util.Random;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The map is linearizable: whatever threads do at once, some order of the same calls explains every answer.
@Param(name = "key", gen = IntGen.class, conf = "1:2")
public class ExpiringMapLincheckTest {

    private final Memory memory = new Memory(new MovableClock(Instant.EPOCH), new Signals(() -> 0, new Random(1)));
    private final ExpiringMap<Integer, Integer> map = new ExpiringMap<>(memory, "numbers", end -> end * 100L, 100);

    @Operation
    public @Nullable Integer get(@Param(name = "key") int key) {
        return map.get(key);
    }

    @Operation
    public @Nullable Integer count(@Param(name = "key") int key) {
        return map.compute(key, (k, old) -> old == null ? 1 : old + 1);
    }

    @Operation
    public @Nullable Integer remove(@Param(name = "key") int key) {
        return map.remove(key);
    }

    @Test
    void stress() {
        new StressOptions().iterations(8).invocationsPerIteration(500).check(getClass());
    }

    @Test
    void modelChecking() {
        new ModelCheckingOptions().iterations(4).invocationsPerIteration(200).check(getClass());
    }
}
