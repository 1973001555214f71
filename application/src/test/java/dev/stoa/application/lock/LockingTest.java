package dev.stoa.application.lock;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Ids;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.stoa.application.lock.EvenTime.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class LockingTest {

    private static final LockName A = new LockName("a");
    private static final LockName B = new LockName("b");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final LockTerms NOW = LockTerms.of(LEASE, Duration.ZERO);
    private static final LockTerms PATIENT = LockTerms.of(LEASE, Duration.ofMinutes(1));
    private static final LockOwner OTHER = new LockOwner("other");

    private final EvenTime time = new EvenTime();
    private final InMemoryAdapters memory = new InMemoryAdapters(time.store());
    private final AtomicInteger born = new AtomicInteger();
    private final Ids ids = prefix -> prefix + "_" + born.incrementAndGet();
    private final BrokenLocks store = new BrokenLocks(memory.locks());
    private final Locking locking = new Locking(store, time, ids, new Random(1));

    private Optional<Instant> end(LockName name) {
        return memory.locks().find(name).map(Lease::expiresAt);
    }

    private void awaitEnd(LockName name, Duration fromNow) {
        await(() -> end(name).equals(Optional.of(time.store().instant().plus(fromNow))));
    }

    @Test
    void workIsDoneUnderTheLockWhichIsFreeAfterwards() {
        Locked<Long> done = locking.withLock(A, NOW, hold -> {
            assertThat(hold.isValid()).isTrue();
            assertThat(memory.locks().find(A).orElseThrow().fence()).isEqualTo(hold.fence());
            assertThat(locking.withLock(A, NOW, again -> 1)).isEqualTo(new Locked.Busy<>());
            return hold.fence(A);
        });
        assertThat(done).isInstanceOf(Locked.Done.class);
        assertThat(memory.locks().find(A)).isEmpty();
    }

    @Test
    void workThatFailsFreesTheLock() {
        assertThatThrownBy(() -> locking.withLock(A, NOW, hold -> {
                    throw new UnsupportedOperationException("broken");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(memory.locks().find(A)).isEmpty();
    }

    @Test
    void whoWaitsGetsTheLockWhenItIsReleased() throws InterruptedException {
        Hold first = locking.acquire(A, NOW).orElseThrow();
        AtomicReference<Locked<Long>> second = new AtomicReference<>(new Locked.Busy<>());
        Thread waiting = Thread.ofVirtual().start(() -> second.set(locking.withLock(A, PATIENT, Hold::fence)));
        long fence = first.fence();
        first.close();
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
        assertThat(second.get())
                .isInstanceOfSatisfying(
                        Locked.Done.class,
                        done -> assertThat((long) done.value()).isGreaterThan(fence));
    }

    @Test
    void anInterruptEndsTheWaiting() throws InterruptedException {
        memory.locks().acquire(A, OTHER, LEASE);
        CountDownLatch ended = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            if (locking.acquire(A, PATIENT).isEmpty() && Thread.currentThread().isInterrupted()) {
                ended.countDown();
            }
        });
        waiting.interrupt();
        ended.await();
    }

    @Test
    void whoIsInterruptedGivesTheLocksBackAndStaysInterrupted() {
        locking.withLock(A, NOW, hold -> {
            Thread.currentThread().interrupt();
            return 1;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(memory.locks().find(A)).isEmpty();
    }

    @Test
    void aFaultOfTheStoreEndsTheHold() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (Hold hold = locking.acquire(A, NOW.onLost(told::countDown)).orElseThrow()) {
            store.isBroken = true;
            time.advance(LEASE.dividedBy(3));
            told.await();
            assertThat(hold.isValid()).isFalse();
            store.isBroken = false;
        }
        assertThat(memory.locks().find(A)).isEmpty();
    }

    @Test
    void aHoldIsRenewedEveryThirdOfItsLease() {
        try (Hold hold = locking.acquire(A, NOW).orElseThrow()) {
            for (int n = 0; n < 10; n++) {
                time.advance(LEASE.dividedBy(3));
                awaitEnd(A, LEASE);
                assertThat(hold.isValid()).isTrue();
            }
        }
    }

    @Test
    void nothingIsRenewedAfterTheRelease() {
        for (int n = 0; n < 200; n++) {
            Hold hold = locking.acquire(A, NOW).orElseThrow();
            time.advance(LEASE.dividedBy(3));
            hold.close();
            assertThat(memory.locks().find(A)).isEmpty();
            assertThat(hold.isValid()).isFalse();
        }
    }

    @Test
    void aHoldThatSomebodyElseTookIsLost() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Hold hold = locking.acquire(A, NOW.onLost(told::countDown)).orElseThrow();
        LockOwner owner = memory.locks().find(A).orElseThrow().owner();
        memory.locks().release(A, owner);
        memory.locks().acquire(A, OTHER, LEASE);
        time.advance(LEASE.dividedBy(3));
        told.await();
        assertThat(hold.isValid()).isFalse();
        hold.close();
        assertThat(memory.locks().find(A).orElseThrow().owner()).isEqualTo(OTHER);
    }

    @Test
    void whileTheStoreIsAwayAHoldEndsBeforeItsLeaseDoes() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (Hold hold = locking.acquire(A, NOW.onLost(told::countDown)).orElseThrow()) {
            memory.goDown();
            time.advance(LEASE.dividedBy(2));
            assertThat(hold.isValid()).isTrue();
            time.advance(LEASE.dividedBy(2).minus(LEASE.dividedBy(100)).minusMillis(2));
            assertThat(hold.isValid()).isFalse();
            told.await();
            memory.comeBack();
            assertThat(memory.locks().find(A)).as("still its own at the store").isPresent();
        }
        assertThat(memory.locks().find(A)).isEmpty();
    }

    @Test
    void aStoreThatWasAwayForAMomentCostsNothing() {
        try (Hold hold = locking.acquire(A, NOW).orElseThrow()) {
            Instant first = end(A).orElseThrow();
            memory.goDown();
            time.advance(LEASE.dividedBy(2));
            memory.comeBack();
            time.advance(LEASE.dividedBy(10));
            await(() -> end(A).orElseThrow().isAfter(first));
            assertThat(hold.isValid()).isTrue();
        }
    }

    @Test
    void whoWorksIsInterruptedWhenTheHoldIsLostIfThatWasAsked() {
        Locked<String> locked = locking.withLock(A, NOW.interrupting(), hold -> {
            memory.goDown();
            time.advance(LEASE);
            await(Thread.currentThread()::isInterrupted);
            return "half";
        });
        assertThat(locked).isEqualTo(new Locked.Overtaken<>("half"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void workThatWasOvertakenSaysSo() {
        assertThat(locking.withLock(A, NOW, hold -> {
                    time.advanceHere(LEASE);
                    return "all";
                }))
                .isEqualTo(new Locked.Overtaken<>("all"));
    }

    @Test
    void severalLocksAreHeldTogetherAndNamedTwiceCountOnce() {
        assertThat(locking.withLocks(List.of(B, A, B), NOW, hold -> {
                    assertThat(hold.fence(A)).isPositive();
                    assertThat(memory.locks().find(B).orElseThrow().fence()).isEqualTo(hold.fence(B));
                    assertThatThrownBy(hold::fence).isInstanceOf(IllegalStateException.class);
                    return "done";
                }))
                .isEqualTo(new Locked.Done<>("done"));
        assertThat(memory.locks().find(A)).isEmpty();
        assertThat(memory.locks().find(B)).isEmpty();
    }

    @Test
    void whoDoesNotGetAllHoldsNone() {
        memory.locks().acquire(B, OTHER, LEASE);
        assertThat(locking.withLocks(List.of(A, B), NOW, hold -> 1)).isEqualTo(new Locked.Busy<>());
        assertThat(memory.locks().find(A)).isEmpty();
        assertThat(memory.locks().find(B)).isPresent();
    }

    @Test
    void locksAlreadyTakenAreRenewedWhileTheNextIsWaitedFor() throws InterruptedException {
        Hold other = locking.acquire(B, NOW).orElseThrow();
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            if (locking.withLocks(List.of(A, B), PATIENT, hold -> 1) instanceof Locked.Done) {
                done.countDown();
            }
        });
        await(() -> memory.locks().find(A).isPresent());
        time.advance(LEASE.dividedBy(3));
        awaitEnd(A, LEASE);
        other.close();
        done.await();
    }

    @Test
    void thoseWhoWantTheSameLocksInAnyOrderNeverWaitForEachOther() throws InterruptedException {
        AtomicInteger hands = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(400);
        for (int worker = 0; worker < 8; worker++) {
            List<LockName> names = worker % 2 == 0 ? List.of(A, B) : List.of(B, A);
            Thread.ofVirtual().start(() -> {
                for (int n = 0; n < 50; n++) {
                    Locked<Integer> locked = locking.withLocks(names, PATIENT, hold -> {
                        int now = hands.incrementAndGet();
                        hands.decrementAndGet();
                        return now;
                    });
                    if (locked.equals(new Locked.Done<>(1))) {
                        done.countDown();
                    }
                }
            });
        }
        done.await();
    }

    @Test
    void aStoreThatIsDownGrantsNothing() {
        memory.goDown();
        assertThatThrownBy(() -> locking.withLock(A, PATIENT, hold -> 1)).isInstanceOf(BackendException.class);
    }

    @Test
    void termsHaveBounds() {
        assertThatThrownBy(() -> LockTerms.of(Duration.ofMillis(9), Duration.ZERO))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> LockTerms.of(LEASE, Duration.ofDays(2))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> locking.acquireAll(List.of(), NOW)).isInstanceOf(InvalidInputException.class);
    }
}
