package dev.stoa.contracts.lock;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Two locks, three owners and leases that end on the strides.
public final class LocksWalk implements Walk<Locks> {

    private static final List<LockName> NAMES = List.of(new LockName("a"), new LockName("{*}\né\u0000"));
    private static final List<LockOwner> OWNERS =
            List.of(new LockOwner("ann"), new LockOwner("bob"), new LockOwner(" \"\u0000' "));

    @Override
    public List<Step<Locks>> steps(Instant start) {
        return List.of(
                new Step<>(
                        "acquire",
                        (locks, dice) -> locks.acquire(one(NAMES, dice), one(OWNERS, dice), one(strides(), dice))),
                new Step<>(
                        "renew",
                        (locks, dice) -> locks.renew(one(NAMES, dice), one(OWNERS, dice), one(strides(), dice))),
                new Step<>("release", (locks, dice) -> locks.release(one(NAMES, dice), one(OWNERS, dice))),
                new Step<>("find", (locks, dice) -> locks.find(one(NAMES, dice))));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }
}
