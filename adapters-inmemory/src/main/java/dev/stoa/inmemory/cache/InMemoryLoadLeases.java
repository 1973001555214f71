package dev.stoa.inmemory.cache;

import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Duration;

/// Load leases in memory.
public final class InMemoryLoadLeases implements LoadLeases {

    private record Lease(LoadOwner owner, long endMillis) {}

    private final Memory memory;
    private final ExpiringMap<CacheKey, Lease> leases;

    public InMemoryLoadLeases(Memory memory, int capacity) {
        this.memory = memory;
        this.leases = new ExpiringMap<>(memory, "load leases", Lease::endMillis, capacity);
    }

    @Override
    public boolean acquire(CacheKey key, LoadOwner owner, Duration lease) {
        Lease wanted = new Lease(owner, memory.nowMillis() + lease.toMillis());
        Lease held = leases.compute(key, (k, old) -> old == null || old.owner().equals(owner) ? wanted : old);
        return held != null && held.owner().equals(owner);
    }

    @Override
    public boolean release(CacheKey key, LoadOwner owner) {
        boolean[] released = {false};
        leases.compute(key, (k, old) -> {
            released[0] = old != null && old.owner().equals(owner);
            return released[0] ? null : old;
        });
        return released[0];
    }
}
