package dev.stoa.application.cache;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cache.LoadOwner;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// The leases of this process; every load has its own. With the backend down every load is allowed.
final class Leases {

    private final LoadLeases leases;
    private final LoadOwner process;
    private final AtomicLong loads = new AtomicLong();

    Leases(LoadLeases leases, LoadOwner process) {
        this.leases = leases;
        this.process = process;
    }

    LoadOwner newLoad() {
        return new LoadOwner(process.value() + "/" + loads.incrementAndGet());
    }

    boolean acquire(CacheKey key, LoadOwner load, Duration time) {
        try {
            return leases.acquire(key, load, time);
        } catch (BackendException down) {
            return true;
        }
    }

    void release(CacheKey key, LoadOwner load) {
        try {
            leases.release(key, load);
        } catch (BackendException down) {
            // the lease runs out by itself
        }
    }
}
