package dev.stoa.inmemory.lock;

import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Two owners and one lock: every answer fits some order of the calls.
@Param(name = "owner", gen = IntGen.class, conf = "1:2")
@Param(name = "minutes", gen = IntGen.class, conf = "1:3")
public class InMemoryLocksLincheckTest {

    private static final LockName NAME = new LockName("a");

    private final Locks locks = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).locks();

    @Operation
    public Optional<Lease> acquire(@Param(name = "owner") int owner, @Param(name = "minutes") int minutes) {
        return locks.acquire(NAME, owner(owner), Duration.ofMinutes(minutes));
    }

    @Operation
    public Optional<Lease> renew(@Param(name = "owner") int owner, @Param(name = "minutes") int minutes) {
        return locks.renew(NAME, owner(owner), Duration.ofMinutes(minutes));
    }

    @Operation
    public boolean release(@Param(name = "owner") int owner) {
        return locks.release(NAME, owner(owner));
    }

    @Operation
    public Optional<Lease> find() {
        return locks.find(NAME);
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

    private static LockOwner owner(int number) {
        return new LockOwner("o" + number);
    }
}
