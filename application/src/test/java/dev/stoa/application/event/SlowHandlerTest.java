package dev.stoa.application.event;

import dev.stoa.application.queue.Backoff;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.PartitionState;
import dev.stoa.domain.event.PassedOver;
import dev.stoa.domain.event.Topic;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of events that take longer than a hold.
@Timeout(30)
class SlowHandlerTest {

    private static final Topic TOPIC = new Topic("orders");
    private static final GroupName GROUP = new GroupName("mail");
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
    private static final Duration STEP = GroupRunner.HOLD.dividedBy(2);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final ConsumerGroups groups = memory.events().groups();
    private final AtomicLong nanos = new AtomicLong();
    private final List<Long> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private Optional<Consumers> started = Optional.empty();

    @AfterEach
    void stop() {
        go.countDown();
        started.ifPresent(each -> each.stop(Duration.ofSeconds(5)));
    }

    private void start(EventHandler handler, int stride, int attempts) {
        memory.events()
                .log()
                .append(
                        TOPIC,
                        List.of(
                                new NewEvent("k", "t", "{}", OptionalLong.empty()),
                                new NewEvent("k", "t", "{}", OptionalLong.empty())));
        EventDesk desk = new EventDesk(
                groups,
                new ConsumerName("me"),
                Thread.ofPlatform().daemon().factory(),
                new ShortPauses(nanos::get),
                new Random(1));
        Consumers consumers =
                new Consumers(desk, List.of(new Listener(TOPIC, GROUP, handler, 2, stride, attempts, QUICK)));
        consumers.start();
        started = Optional.of(consumers);
    }

    private void advance(Duration by) {
        clock.advance(by);
        nanos.addAndGet(by.toNanos());
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - patience).as("nanoseconds too late").isNegative();
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean isDrained() {
        return groups.groups(TOPIC).getFirst().lag() == 0;
    }

    private boolean isHeldInFull() {
        return groups.groups(TOPIC).getFirst().partitions().stream()
                .map(PartitionState::until)
                .flatMap(Optional::stream)
                .anyMatch(clock.instant().plus(GroupRunner.HOLD)::equals);
    }

    @Test
    void aHoldLastsAsLongAsItsEventAndWhatIsDoneIsAcknowledgedMeanwhile() {
        start(
                event -> {
                    told.add(event.position());
                    if (event.position() == 2) {
                        awaitQuietly();
                    }
                },
                100,
                3);
        await(() -> told.size() == 2);
        for (Duration passed = STEP; passed.compareTo(GroupRunner.LONGEST) < 0; passed = passed.plus(STEP)) {
            advance(STEP);
            await(this::isHeldInFull);
        }
        assertThat(groups.groups(TOPIC).getFirst().lag()).isEqualTo(1);
        go.countDown();
        await(this::isDrained);
        assertThat(told).containsExactly(1L, 2L);
        assertThat(passedOver()).isEmpty();
    }

    @Test
    void whoIsTooLongAtAnEventIsInterruptedAndTheEventPassedOverInTheEnd() {
        start(
                event -> {
                    told.add(event.position());
                    if (event.position() == 1) {
                        awaitQuietly();
                        throw new IllegalStateException("interrupted");
                    }
                },
                1,
                3);
        tooLong(1);
        tooLong(2);
        tooLong(3);
        await(() -> told.contains(2L) && isDrained());
        assertThat(told).containsExactly(1L, 1L, 1L, 2L);
        assertThat(passedOver())
                .extracting(PassedOver::position, PassedOver::error)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1L, "IllegalStateException: took longer than PT2M"));
    }

    /// Until the event was told so often, and then for too long.
    private void tooLong(int times) {
        await(() -> {
            clock.advance(Duration.ofMillis(1));
            return told.size() == times;
        });
        nanos.addAndGet(GroupRunner.LONGEST.toNanos());
    }

    @Test
    void whoseHoldIsLostIsInterruptedAndFailsNothing() {
        start(
                event -> {
                    told.add(event.position());
                    if (told.size() == 1) {
                        awaitQuietly();
                        throw new IllegalStateException("interrupted");
                    }
                },
                1,
                1);
        await(() -> told.size() == 1);
        groups.seek(TOPIC, GROUP, 0);
        nanos.addAndGet(STEP.toNanos());
        await(() -> told.size() == 3 && isDrained());
        assertThat(told).containsExactly(1L, 1L, 2L);
        assertThat(passedOver()).isEmpty();
    }

    private List<PassedOver> passedOver() {
        return groups.passedOver(TOPIC, GROUP, PageRequest.first(10)).items();
    }

    private void awaitQuietly() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
