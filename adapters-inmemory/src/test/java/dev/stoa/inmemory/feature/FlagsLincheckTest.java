package dev.stoa.inmemory.feature;

import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.Flags;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Flags and their revision are linearizable together: whatever threads do at once, some order of the same calls
/// explains every answer.
@Param(name = "version", gen = IntGen.class, conf = "0:3")
public class FlagsLincheckTest {

    private static final FlagName NAME = new FlagName("a");

    private final Flags flags = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).flags();

    @Operation
    public String put(@Param(name = "version") int version) {
        return flags.put(new Flag(NAME, "", true, Set.of(), Set.of(), 0, version))
                .toString();
    }

    @Operation
    public boolean remove() {
        return flags.remove(NAME);
    }

    @Operation
    public String all() {
        return flags.all().toString();
    }

    @Operation
    public long revision() {
        return flags.revision();
    }

    @Test
    void stress() {
        new StressOptions().iterations(3).invocationsPerIteration(200).check(getClass());
    }

    @Test
    void modelChecking() {
        new ModelCheckingOptions().iterations(2).invocationsPerIteration(100).check(getClass());
    }
}
