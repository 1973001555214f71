package dev.stoa.contracts.cache;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cache.LoadOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Two owners, two keys and leases that end on the strides.
public final class LoadLeasesWalk implements Walk<LoadLeases> {

    private static final List<CacheKey> KEYS = List.of(CacheSamples.key("a"), CacheSamples.key("{*}\né"));
    private static final List<LoadOwner> OWNERS = List.of(new LoadOwner("ann"), new LoadOwner(" \"bob\" "));

    @Override
    public List<Step<LoadLeases>> steps(Instant start) {
        return List.of(
                new Step<>(
                        "acquire",
                        (leases, dice) -> leases.acquire(
                                one(KEYS, dice),
                                one(OWNERS, dice),
                                one(strides(), dice).multipliedBy(2))),
                new Step<>("release", (leases, dice) -> leases.release(one(KEYS, dice), one(OWNERS, dice))));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1));
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }
}
