package dev.stoa.application.event;

import dev.stoa.application.queue.Backoff;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.PartitionState;
import dev.stoa.domain.event.PassedOver;
import dev.stoa.domain.event.Topic;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ConsumersTest {

    private static final Topic TOPIC = new Topic("orders");
    private static final GroupName GROUP = new GroupName("mail");
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final List<Long> handled = Collections.synchronizedList(new ArrayList<>());
    private final List<Consumers> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(each -> each.stop(Duration.ofSeconds(5)));
    }

    private Consumers start(EventHandler handler, int attempts) {
        Consumers consumers = new Consumers(
                new EventDesk(
                        memory.events().groups(),
                        new ConsumerName("me"),
                        Thread.ofPlatform().daemon().factory(),
                        new ShortPauses(System::nanoTime),
                        new Random(1)),
                List.of(new Listener(TOPIC, GROUP, handler, 2, 1, attempts, QUICK)));
        started.add(consumers);
        consumers.start();
        return consumers;
    }

    private void append(int count) {
        memory.events()
                .log()
                .append(
                        TOPIC,
                        IntStream.range(0, count)
                                .mapToObj(n -> new NewEvent("k" + n % 5, "t", "{}", OptionalLong.empty()))
                                .toList());
    }

    private void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - patience).as("nanoseconds too late").isNegative();
            LockSupport.parkNanos(1_000_000);
            clock.advance(Duration.ofMillis(1));
        }
    }

    private boolean isDrained() {
        var groups = memory.events().groups().groups(TOPIC);
        return !groups.isEmpty() && groups.stream().allMatch(group -> group.lag() == 0);
    }

    @Test
    void everyEventIsHandledOnceAlsoThoseThatCameBefore() {
        append(50);
        start(event -> handled.add(event.position()), 3);
        await(this::isDrained);
        append(50);
        await(this::isDrained);
        assertThat(handled).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void anEventThatFailsIsToldAgainAndThenPassedOverWithItsError() {
        append(10);
        List<Long> tried = Collections.synchronizedList(new ArrayList<>());
        start(
                event -> {
                    if (event.position() == 6) {
                        tried.add(event.position());
                        throw new IllegalStateException("no");
                    }
                    handled.add(event.position());
                },
                3);
        await(this::isDrained);
        assertThat(tried).hasSize(3);
        assertThat(handled).hasSize(9).doesNotContain(6L);
        assertThat(memory.events()
                        .groups()
                        .passedOver(TOPIC, GROUP, PageRequest.first(10))
                        .items())
                .extracting(PassedOver::position, PassedOver::error)
                .containsExactly(org.assertj.core.api.Assertions.tuple(6L, "IllegalStateException: no"));
    }

    @Test
    void anErrorOfAHandlerEndsNoConsumer() {
        append(20);
        start(
                event -> {
                    handled.add(event.position());
                    if (event.position() % 2 == 0) {
                        throw new AssertionError("no");
                    }
                },
                1);
        await(this::isDrained);
        assertThat(handled).hasSize(20);
    }

    @Test
    void anOutageOfWhatAHandlerNeedsIsWaitedOutHoweverLong() {
        append(1);
        start(
                event -> {
                    handled.add(event.position());
                    if (handled.size() < 10) {
                        throw new BackendException(BackendException.Kind.UNAVAILABLE, "down");
                    }
                },
                2);
        await(this::isDrained);
        assertThat(handled).hasSize(10);
        assertThat(memory.events()
                        .groups()
                        .passedOver(TOPIC, GROUP, PageRequest.first(1))
                        .items())
                .isEmpty();
    }

    @Test
    void whenTheStoreComesBackItGoesOnByItself() {
        append(5);
        start(event -> handled.add(event.position()), 3);
        await(this::isDrained);
        memory.goDown();
        LockSupport.parkNanos(20_000_000);
        memory.comeBack();
        append(5);
        await(this::isDrained);
        assertThat(handled).hasSize(10);
    }

    @Test
    void aGroupThatWasRemovedIsMadeAgain() {
        append(5);
        start(event -> handled.add(event.position()), 3);
        await(this::isDrained);
        memory.events().groups().remove(TOPIC, GROUP, Optional.empty());
        append(1);
        await(() -> handled.size() == 11);
    }

    @Test
    void stoppingEndsWhatIsHandledAndFreesThePartition() throws InterruptedException {
        append(20);
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Consumers consumers = start(
                event -> {
                    handled.add(event.position());
                    handling.countDown();
                    awaitQuietly(go);
                },
                3);
        handling.await();
        Thread stopping = Thread.ofPlatform().start(() -> consumers.stop(Duration.ofSeconds(10)));
        // All are told to stop before one of them is waited for.
        await(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        go.countDown();
        stopping.join();
        assertThat(handled).hasSizeLessThan(20);
        List<PartitionState> partitions =
                memory.events().groups().groups(TOPIC).getFirst().partitions();
        assertThat(partitions).allSatisfy(each -> assertThat(each.consumer()).isEmpty());
        assertThat(partitions.stream().mapToLong(PartitionState::lag).sum()).isEqualTo(20 - handled.size());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void stoppingIdleConsumersTakesNoTime() {
        Consumers consumers = start(event -> handled.add(event.position()), 3);
        await(this::isDrained);
        // Longer than this test may take.
        consumers.stop(Duration.ofHours(1));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void trimmingForgetsWhatEveryGroupHasHandledInSeveralCalls() {
        append(900);
        append(900);
        start(event -> handled.add(event.position()), 3);
        await(this::isDrained);
        append(1);
        await(this::isDrained);
        EventLog log = memory.events().log();
        DeadGroups dead = new DeadGroups(memory.events().groups(), Duration.ofDays(14));
        new EventTrim(log, dead, List.of(TOPIC), 100, Duration.ofDays(7)).run();
        assertThat(log.read(TOPIC, 0, 1_000))
                .hasSize(100)
                .extracting(Event::position)
                .contains(1_801L);
    }
}
