package dev.stoa.contracts.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cache.LoadOwner;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.cache.CacheSamples.MS;
import static dev.stoa.contracts.cache.CacheSamples.key;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [LoadLeases] must do.
public interface LoadLeasesContract {

    /// A fresh backend with no lease out.
    Backend<LoadLeases> backend();

    LoadOwner ANN = new LoadOwner("ann");
    LoadOwner BOB = new LoadOwner("bob");
    Duration LEASE = Duration.ofSeconds(5);

    @Test
    default void aSecondOwnerIsRefusedAndTheFirstRenews() {
        var backend = backend();
        LoadLeases leases = backend.port();
        assertThat(leases.acquire(key("a"), ANN, LEASE)).isTrue();
        assertThat(leases.acquire(key("a"), BOB, LEASE)).isFalse();
        assertThat(leases.acquire(key("b"), BOB, LEASE)).isTrue();
        backend.advance(LEASE.minus(MS));
        assertThat(leases.acquire(key("a"), ANN, LEASE)).isTrue();
        backend.advance(LEASE.minus(MS));
        assertThat(leases.acquire(key("a"), BOB, LEASE)).isFalse();
    }

    @Test
    default void aLeaseIsHeldBeforeItsEndAndFreeAtIt() {
        for (Duration shift : new Duration[] {MS.negated(), Duration.ZERO, MS}) {
            var backend = backend();
            backend.port().acquire(key("a"), ANN, LEASE);
            backend.advance(LEASE.plus(shift));
            assertThat(backend.port().acquire(key("a"), BOB, LEASE)).isEqualTo(!shift.isNegative());
        }
    }

    @Test
    default void onlyTheOwnerReleases() {
        var backend = backend();
        LoadLeases leases = backend.port();
        leases.acquire(key("a"), ANN, LEASE);
        assertThat(leases.release(key("a"), BOB)).isFalse();
        assertThat(leases.acquire(key("a"), BOB, LEASE)).isFalse();
        assertThat(leases.release(key("a"), ANN)).isTrue();
        assertThat(leases.release(key("a"), ANN)).isFalse();
        assertThat(leases.acquire(key("a"), BOB, LEASE)).isTrue();
    }

    @Test
    default void aLateReleaseDoesNotFreeTheNextOwner() {
        var backend = backend();
        LoadLeases leases = backend.port();
        leases.acquire(key("a"), ANN, LEASE);
        backend.advance(LEASE);
        leases.acquire(key("a"), BOB, LEASE);
        assertThat(leases.release(key("a"), ANN)).isFalse();
        assertThat(leases.acquire(key("a"), ANN, LEASE)).isFalse();
    }

    @Test
    default void ofOwnersRacingOneGetsTheLease() {
        var backend = backend();
        for (int round = 0; round < 50; round++) {
            String id = "k" + round;
            var got = Races.race(8, i -> backend.port().acquire(key(id), new LoadOwner("owner" + i), LEASE));
            assertThat(got.stream().filter(won -> won).count()).isEqualTo(1);
        }
    }

    @Test
    default void oddKeysHaveLeasesOfTheirOwn() {
        var backend = backend();
        OddText.KEYS.forEach(text -> assertThat(backend.port().acquire(key(text), new LoadOwner(text), LEASE))
                .isTrue());
        OddText.KEYS.forEach(text ->
                assertThat(backend.port().acquire(key(text), ANN, LEASE)).isFalse());
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndGivesNoLease() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().acquire(key("a"), ANN, LEASE),
                () -> backend.port().release(key("a"), ANN));
    }
}
