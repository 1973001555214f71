package dev.stoa.application.lock;

import dev.stoa.domain.lock.LockName;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.stoa.application.lock.EvenTime.await;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class LeadershipTest {

    private static final LockName NAME = new LockName("leader");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final EvenTime time = new EvenTime();
    private final InMemoryAdapters memory = new InMemoryAdapters(time.store());
    private final AtomicInteger born = new AtomicInteger();
    private final BrokenLocks store = new BrokenLocks(memory.locks());
    private final Locking locking = new Locking(store, time, prefix -> prefix + born.incrementAndGet(), new Random(1));
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<Long> fences = new CopyOnWriteArrayList<>();

    private final class Diary implements Office {

        private final String name;

        Diary(String name) {
            this.name = name;
        }

        @Override
        public void elected(long fence) {
            fences.add(fence);
            events.add(name + " begins");
        }

        @Override
        public void ended() {
            events.add(name + " ends");
        }
    }

    private Leadership candidate(String name) {
        return locking.campaign(NAME, LEASE, new Diary(name));
    }

    @Test
    void oneOfTwoLeadsAndTheOtherWhenItStepsDown() {
        Leadership ann = candidate("ann");
        await(ann::isLeader);
        try (Leadership bob = candidate("bob")) {
            time.advance(LEASE.dividedBy(2));
            assertThat(bob.isLeader()).isFalse();
            assertThat(bob.isStoreAway()).as("an election that is lost").isFalse();
            ann.close();
            assertThat(ann.isLeader()).isFalse();
            await(bob::isLeader);
            assertThat(bob.fence()).hasValue(fences.getLast());
        }
        assertThat(events).containsExactly("ann begins", "ann ends", "bob begins", "bob ends");
        assertThat(fences).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLeaderGoesOnWithoutEndWhileTheStoreIsThere() {
        try (Leadership ann = candidate("ann")) {
            await(ann::isLeader);
            for (int n = 0; n < 12; n++) {
                time.advance(LEASE.dividedBy(3));
                await(() -> memory.locks()
                        .find(NAME)
                        .filter(lease ->
                                lease.expiresAt().equals(time.store().instant().plus(LEASE)))
                        .isPresent());
                assertThat(ann.isLeader()).isTrue();
            }
        }
        assertThat(events).containsExactly("ann begins", "ann ends");
    }

    @Test
    void withoutTheStoreNobodyLeadsAndAfterItSomebodyDoes() {
        try (Leadership ann = candidate("ann");
                Leadership bob = candidate("bob")) {
            await(() -> ann.isLeader() || bob.isLeader());
            memory.goDown();
            time.advance(LEASE);
            assertThat(ann.isLeader() || bob.isLeader()).isFalse();
            await(() -> events.size() == 2);
            await(() -> {
                time.advanceOnceWaiting(2, Duration.ofMillis(100));
                return ann.isStoreAway() && bob.isStoreAway();
            });
            memory.comeBack();
            await(() -> {
                time.advanceOnceWaiting(2, Duration.ofMillis(100));
                return ann.isLeader() || bob.isLeader();
            });
            await(() -> {
                time.advanceOnceWaiting(2, Duration.ofMillis(100));
                return !ann.isStoreAway() && !bob.isStoreAway();
            });
            assertThat(ann.isLeader() && bob.isLeader()).isFalse();
            assertThat(fences).hasSize(2).isSorted();
        }
    }

    @Test
    void aFaultOfTheStoreEndsATermAndNoCandidature() {
        try (Leadership ann = candidate("ann")) {
            await(ann::isLeader);
            store.isBroken = true;
            time.advance(LEASE.dividedBy(3));
            await(() -> events.contains("ann ends"));
            time.advance(LEASE);
            store.isBroken = false;
            await(() -> {
                time.advance(Duration.ofMillis(100));
                return ann.isLeader();
            });
        }
    }

    /// Its lock was lost by the store and is another one's.
    @Test
    void aLeaderThatWasReplacedSteps() {
        try (Leadership ann = candidate("ann")) {
            await(ann::isLeader);
            memory.locks().release(NAME, memory.locks().find(NAME).orElseThrow().owner());
            try (Hold usurper =
                    locking.acquire(NAME, LockTerms.of(LEASE, Duration.ZERO)).orElseThrow()) {
                time.advance(LEASE.dividedBy(3));
                await(() -> events.contains("ann ends"));
                assertThat(ann.isLeader()).isFalse();
                assertThat(usurper.isValid()).isTrue();
            }
        }
    }

    @Test
    void anOfficeThatFailsIsGivenUp() {
        try (Leadership broken = locking.campaign(NAME, LEASE, new Office() {
            @Override
            public void elected(long fence) {
                throw new IllegalStateException("cannot begin");
            }

            @Override
            public void ended() {
                events.add("ended");
            }
        })) {
            await(() -> events.contains("ended"));
            await(() -> memory.locks().find(NAME).isEmpty());
            assertThat(broken.isLeader()).isFalse();
        }
    }

    @Test
    void aCandidateThatIsClosedWaitsForNothing() {
        try (Leadership ann = candidate("ann")) {
            await(ann::isLeader);
            candidate("bob").close();
            assertThat(ann.isLeader()).isTrue();
        }
        assertThat(events).containsExactly("ann begins", "ann ends");
    }
}
