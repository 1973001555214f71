package dev.stoa.inmemory.lock;

import dev.stoa.domain.Watch;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Locks in memory: who holds each, and the last fence of those that are free.
public final class InMemoryLocks implements Locks {

    /// @param owner none of a lock that was released
    private record Slot(Optional<LockOwner> owner, long fence, long endMillis) {

        boolean isHeld(long now) {
            return owner.isPresent() && now < endMillis;
        }

        boolean isHeldBy(LockOwner asking, long now) {
            return isHeld(now) && owner.equals(Optional.of(asking));
        }

        Optional<Lease> lease(LockName name) {
            return owner.map(holder -> new Lease(name, holder, fence, Instant.ofEpochMilli(endMillis)));
        }
    }

    private final Memory memory;
    private final ExpiringMap<LockName, Slot> slots;

    public InMemoryLocks(Memory memory, int capacity) {
        this.memory = memory;
        this.slots =
                new ExpiringMap<>(memory, "locks", slot -> slot.endMillis() + Lease.REMEMBERED.toMillis(), capacity);
    }

    @Override
    public Optional<Lease> acquire(LockName name, LockOwner owner, Duration lease) {
        long length = Lease.millis(lease);
        long now = memory.nowMillis();
        AtomicReference<@Nullable Slot> taken = new AtomicReference<>();
        slots.compute(name, (same, old) -> {
            if (old != null && old.isHeld(now)) {
                return old;
            }
            long fence = Math.max(old == null ? 0 : old.fence() + 1, now * 1_000);
            taken.set(new Slot(Optional.of(owner), fence, now + length));
            return taken.get();
        });
        return Optional.ofNullable(taken.get()).flatMap(slot -> slot.lease(name));
    }

    @Override
    public Optional<Lease> renew(LockName name, LockOwner owner, Duration lease) {
        long length = Lease.millis(lease);
        long now = memory.nowMillis();
        AtomicReference<@Nullable Slot> renewed = new AtomicReference<>();
        slots.compute(name, (same, old) -> {
            if (old == null || !old.isHeldBy(owner, now)) {
                return old;
            }
            renewed.set(new Slot(old.owner(), old.fence(), now + length));
            return renewed.get();
        });
        return Optional.ofNullable(renewed.get()).flatMap(slot -> slot.lease(name));
    }

    @Override
    public boolean release(LockName name, LockOwner owner) {
        long now = memory.nowMillis();
        boolean[] released = {false};
        slots.compute(name, (same, old) -> {
            released[0] = old != null && old.isHeldBy(owner, now);
            return old != null && released[0] ? new Slot(Optional.empty(), old.fence(), now) : old;
        });
        if (released[0]) {
            memory.signals().send(channel(name));
        }
        return released[0];
    }

    @Override
    public Optional<Lease> find(LockName name) {
        long now = memory.nowMillis();
        Slot slot = slots.get(name);
        return slot != null && slot.isHeld(now) ? slot.lease(name) : Optional.empty();
    }

    @Override
    public Watch watch(LockName name, Runnable hint) {
        return memory.signals().listen(channel(name), hint);
    }

    private static String channel(LockName name) {
        return "lock:" + name.value();
    }
}
