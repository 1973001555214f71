package dev.stoa.benchmarks.memory;

import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Taking and freeing one of 1,000 locks, beside owners put into a map and removed.
@State(Scope.Benchmark)
public class LockBench {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Locks locks = new InMemoryAdapters().locks();
    private final ConcurrentHashMap<LockName, LockOwner> owners = new ConcurrentHashMap<>();
    private final LockName[] names = Picks.of(1_000, i -> new LockName("stock-of-" + i), LockName[]::new);
    private final LockOwner owner = new LockOwner("bench");
    private int next;

    @Benchmark
    public boolean floor() {
        LockName name = name();
        return owners.putIfAbsent(name, owner) == null && owners.remove(name, owner);
    }

    @Benchmark
    public boolean acquireAndRelease() {
        LockName name = name();
        return locks.acquire(name, owner, LEASE).isPresent() && locks.release(name, owner);
    }

    private LockName name() {
        return names[++next % names.length];
    }
}
