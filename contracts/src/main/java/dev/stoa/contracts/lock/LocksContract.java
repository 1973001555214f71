package dev.stoa.contracts.lock;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Waiting;
import dev.stoa.domain.Watch;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Locks] must do.
public interface LocksContract {

    /// A fresh backend with no lock held.
    Backend<Locks> backend();

    Duration LEASE = Duration.ofSeconds(30);
    Duration MS = Duration.ofMillis(1);
    LockName NAME = new LockName("import");
    LockOwner ANN = new LockOwner("ann");
    LockOwner BOB = new LockOwner("bob");

    private static Lease take(Backend<Locks> backend, LockOwner owner) {
        return backend.port().acquire(NAME, owner, LEASE).orElseThrow();
    }

    @Test
    default void aFreeLockIsTakenAndRefusedToAllEvenItsOwner() {
        var backend = backend();
        Lease lease = take(backend, ANN);
        assertThat(lease)
                .isEqualTo(new Lease(NAME, ANN, lease.fence(), backend.now().plus(LEASE)));
        assertThat(backend.port().acquire(NAME, BOB, LEASE)).isEmpty();
        assertThat(backend.port().acquire(NAME, ANN, LEASE)).isEmpty();
        assertThat(backend.port().acquire(new LockName("another"), BOB, LEASE)).isPresent();
    }

    @Test
    default void whoHoldsALockCanBeFound() {
        var backend = backend();
        assertThat(backend.port().find(NAME)).isEmpty();
        Lease lease = take(backend, ANN);
        assertThat(backend.port().find(NAME)).contains(lease);
        backend.port().release(NAME, ANN);
        assertThat(backend.port().find(NAME)).isEmpty();
    }

    @Test
    default void aLockIsHeldBeforeItsEndAndFreeAtIt() {
        for (Duration shift : List.of(MS.negated(), Duration.ZERO, MS)) {
            boolean held = shift.isNegative();
            var taking = backend();
            long fence = take(taking, ANN).fence();
            taking.advance(LEASE.plus(shift));
            assertThat(taking.port().find(NAME).isPresent()).isEqualTo(held);
            Optional<Lease> taken = taking.port().acquire(NAME, BOB, LEASE);
            assertThat(taken.isPresent()).isEqualTo(!held);
            taken.ifPresent(lease -> assertThat(lease.fence()).isGreaterThan(fence));
            var renewing = backend();
            take(renewing, ANN);
            renewing.advance(LEASE.plus(shift));
            assertThat(renewing.port().renew(NAME, ANN, LEASE).isPresent()).isEqualTo(held);
            var releasing = backend();
            take(releasing, ANN);
            releasing.advance(LEASE.plus(shift));
            assertThat(releasing.port().release(NAME, ANN)).isEqualTo(held);
        }
    }

    @Test
    default void renewingCountsTheLeaseFromNowAndKeepsTheFence() {
        var backend = backend();
        Lease lease = take(backend, ANN);
        backend.advance(LEASE.minus(MS));
        Lease renewed = backend.port().renew(NAME, ANN, LEASE).orElseThrow();
        assertThat(renewed)
                .isEqualTo(new Lease(NAME, ANN, lease.fence(), backend.now().plus(LEASE)));
        backend.advance(LEASE.minus(MS));
        assertThat(backend.port().find(NAME)).contains(renewed);
        assertThat(backend.port().renew(NAME, ANN, MS)).as("a shorter one").isPresent();
        backend.advance(MS);
        assertThat(backend.port().find(NAME)).isEmpty();
    }

    @Test
    default void onlyTheOwnerRenewsAndReleases() {
        var backend = backend();
        Lease lease = take(backend, ANN);
        assertThat(backend.port().renew(NAME, BOB, LEASE.multipliedBy(2))).isEmpty();
        assertThat(backend.port().release(NAME, BOB)).isFalse();
        assertThat(backend.port().find(NAME)).contains(lease);
        assertThat(backend.port().release(NAME, ANN)).isTrue();
        assertThat(backend.port().release(NAME, ANN)).isFalse();
        assertThat(backend.port().renew(NAME, ANN, LEASE)).isEmpty();
        assertThat(backend.port().find(NAME)).isEmpty();
    }

    /// The work outlives its lease, and its release comes when another one holds the lock.
    @Test
    default void aStaleOwnerChangesNothing() {
        var backend = backend();
        take(backend, ANN);
        backend.advance(LEASE);
        Lease next = take(backend, BOB);
        assertThat(backend.port().release(NAME, ANN)).isFalse();
        assertThat(backend.port().renew(NAME, ANN, LEASE)).isEmpty();
        assertThat(backend.port().acquire(NAME, ANN, LEASE)).isEmpty();
        assertThat(backend.port().find(NAME)).contains(next);
    }

    @Test
    default void fencesGrowOverReleaseAndExpiryAndAreNoLessThanTheTime() {
        var backend = backend();
        long last = 0;
        for (int n = 0; n < 30; n++) {
            Lease lease = take(backend, n % 2 == 0 ? ANN : BOB);
            assertThat(lease.fence()).isGreaterThan(last);
            assertThat(lease.fence()).isGreaterThanOrEqualTo(backend.now().toEpochMilli() * 1_000);
            last = lease.fence();
            if (n % 3 == 0) {
                backend.advance(LEASE);
            } else {
                assertThat(backend.port().release(NAME, lease.owner())).isTrue();
            }
            backend.advance(n % 10 == 9 ? Lease.REMEMBERED : Duration.ZERO);
        }
    }

    @Test
    default void ofRacingOwnersOneGetsTheLock() {
        var backend = backend();
        for (int round = 0; round < 30; round++) {
            LockName name = new LockName("round " + round);
            List<Optional<Lease>> got =
                    Races.race(8, i -> backend.port().acquire(name, new LockOwner("owner " + i), LEASE));
            assertThat(got.stream().flatMap(Optional::stream)).hasSize(1);
        }
    }

    /// Eight owners take and release one lock; what it protects is no good in many hands.
    @Test
    default void whatALockProtectsIsInOnePairOfHands() {
        var backend = backend();
        AtomicInteger hands = new AtomicInteger();
        List<List<Long>> fences = Races.race(8, i -> {
            LockOwner owner = new LockOwner("owner " + i);
            List<Long> granted = new ArrayList<>();
            for (int tries = 0; tries < 60; tries++) {
                backend.port().acquire(NAME, owner, LEASE).ifPresent(lease -> {
                    assertThat(hands.incrementAndGet()).isEqualTo(1);
                    granted.add(lease.fence());
                    hands.decrementAndGet();
                    assertThat(backend.port().release(NAME, owner)).isTrue();
                });
            }
            return granted;
        });
        assertThat(fences.stream().flatMap(List::stream)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @Timeout(60)
    default void aReleaseIsHinted() throws InterruptedException {
        var backend = backend();
        Semaphore hints = new Semaphore(0);
        Watch watch = backend.port().watch(NAME, hints::release);
        for (int n = 0; n < 5; n++) {
            take(backend, ANN);
            hints.drainPermits();
            backend.port().release(NAME, ANN);
            assertThat(hints.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
        watch.close();
        watch.close();
    }

    /// Who waits asks the store when it may be worth it, and not all who wait at once.
    @Test
    @Timeout(60)
    default void whoWaitsIsWokenByAReleaseAndDoesNotPollBusily() {
        var backend = backend();
        AtomicInteger attempts = new AtomicInteger();
        Waiting waiting = new Waiting(
                (channel, hint) -> backend.port().watch(new LockName(channel), hint), System::nanoTime, new Random(1));
        int waiters = 8;
        List<Long> fences = Races.race(waiters, i -> {
            LockOwner owner = new LockOwner("owner " + i);
            Lease lease = waiting.await(NAME.value(), Duration.ofMinutes(1), () -> {
                        attempts.incrementAndGet();
                        return backend.port().acquire(NAME, owner, LEASE);
                    })
                    .orElseThrow();
            assertThat(backend.port().release(NAME, owner)).isTrue();
            return lease.fence();
        });
        assertThat(fences).hasSize(waiters).doesNotHaveDuplicates();
        assertThat(attempts.get()).isLessThan(20 * waiters);
    }

    /// On a thread of the platform: interrupting a virtual one may cut its connection.
    @Test
    @Timeout(60)
    default void whoIsInterruptedWhileWaitingGetsNothingAndStaysInterrupted() throws InterruptedException {
        var backend = backend();
        Waiting waiting = new Waiting(
                (channel, hint) -> backend.port().watch(new LockName(channel), hint), System::nanoTime, new Random(1));
        take(backend, ANN);
        for (int round = 0; round < 30; round++) {
            AtomicInteger good = new AtomicInteger();
            Thread waiter = Thread.ofPlatform().start(() -> {
                boolean none = waiting.await(
                                NAME.value(),
                                Duration.ofMinutes(1),
                                () -> backend.port().acquire(NAME, BOB, LEASE))
                        .isEmpty();
                good.set(none && Thread.currentThread().isInterrupted() ? 1 : 0);
            });
            LockSupport.parkNanos(round * 50_000L);
            waiter.interrupt();
            waiter.join();
            assertThat(good.get()).isEqualTo(1);
        }
    }

    @Test
    default void oddNamesAreLocksOfTheirOwnAndOddOwnersAreTold() {
        var backend = backend();
        List<LockName> names = OddText.KEYS.stream().map(LockName::new).toList();
        List<LockOwner> owners = OddText.KEYS.stream().map(LockOwner::new).toList();
        IntStream.range(0, names.size())
                .forEach(n -> assertThat(backend.port().acquire(names.get(n), owners.get(n), LEASE))
                        .isPresent());
        IntStream.range(0, names.size()).forEach(n -> {
            assertThat(backend.port().find(names.get(n)).orElseThrow().owner()).isEqualTo(owners.get(n));
            assertThat(backend.port().release(names.get(n), ANN)).isFalse();
            assertThat(backend.port().release(names.get(n), owners.get(n))).isTrue();
        });
    }

    @Test
    default void leasesAreFromAMillisecondToAnHour() {
        var backend = backend();
        for (Duration refused : List.of(Duration.ZERO, Duration.ofNanos(999_999), Lease.MAX.plus(MS))) {
            assertThatThrownBy(() -> backend.port().acquire(NAME, ANN, refused))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> backend.port().renew(NAME, ANN, refused))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(backend.port().acquire(NAME, ANN, Duration.ofNanos(1_999_999)))
                .hasValueSatisfying(lease ->
                        assertThat(lease.expiresAt()).isEqualTo(backend.now().plus(MS)));
        assertThat(backend.port().renew(NAME, ANN, Lease.MAX)).isPresent();
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndGrantsNothing() {
        var backend = backend();
        take(backend, ANN);
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().acquire(new LockName("free"), BOB, LEASE),
                () -> backend.port().renew(NAME, ANN, LEASE),
                () -> backend.port().release(NAME, ANN),
                () -> backend.port().find(NAME));
        backend.port().watch(NAME, () -> {}).close();
    }
}
