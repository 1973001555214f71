package dev.stoa.contracts.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Races;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.NewEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.event.EventSamples.MAIL;
import static dev.stoa.contracts.event.EventSamples.ME;
import static dev.stoa.contracts.event.EventSamples.MINUTE;
import static dev.stoa.contracts.event.EventSamples.ORDERS;
import static dev.stoa.contracts.event.EventSamples.SALES;
import static dev.stoa.contracts.event.EventSamples.events;
import static dev.stoa.contracts.event.EventSamples.take;
import static org.assertj.core.api.Assertions.assertThat;

/// A log while it is written and read, and one consumer of each group vanishes with a partition in its hands.
public interface EventStreamContract {

    int EVENTS = 2_000;
    int BATCH = 100;
    int PRODUCERS = 2;
    int CONSUMERS = 4;

    /// A fresh backend without events and groups.
    Backend<EventPorts> backend();

    /// What a group has done, in the order in which it did it.
    record Work(GroupName group, List<Event> handled, List<Event> unacknowledged) {

        static Work of(GroupName group) {
            return new Work(
                    group,
                    Collections.synchronizedList(new ArrayList<>()),
                    Collections.synchronizedList(new ArrayList<>()));
        }
    }

    @Test
    default void everyGroupHandlesEveryEventInOrderPerKeyThoughAConsumerVanishes() {
        var backend = backend();
        EventPorts ports = backend.port();
        List<Work> all = List.of(Work.of(MAIL), Work.of(SALES));
        all.forEach(work -> ports.groups().create(ORDERS, work.group(), 0));
        CountDownLatch producing = new CountDownLatch(PRODUCERS);
        CountDownLatch taking = new CountDownLatch(all.size());
        Races.race(PRODUCERS + 2 * CONSUMERS, caller -> {
            if (caller < PRODUCERS) {
                produce(ports, caller);
                producing.countDown();
            } else if (caller < PRODUCERS + 2) {
                vanish(ports, all.get(caller - PRODUCERS));
                taking.countDown();
            } else {
                await(taking);
                work(ports, all.get(caller % 2), producing);
            }
            return caller;
        });
        assertThat(lag(ports)).as("held by those who vanished").isPositive();
        backend.advance(MINUTE);
        Races.race(2 * CONSUMERS, caller -> {
            work(ports, all.get(caller % 2), producing);
            return caller;
        });
        assertThat(lag(ports)).isZero();
        all.forEach(EventStreamContract::assertAllInOrder);
    }

    private static void produce(EventPorts ports, int producer) {
        int share = EVENTS / PRODUCERS;
        for (int from = 0; from < share; from += BATCH) {
            ports.log()
                    .append(
                            ORDERS,
                            IntStream.range(from, from + BATCH)
                                    .mapToObj(n -> new NewEvent(
                                            "order " + producer + " " + n % 37,
                                            "order.moved",
                                            Integer.toString(n),
                                            OptionalLong.empty()))
                                    .toList());
        }
    }

    /// Handles half of what it takes and is never heard of again.
    private static void vanish(EventPorts ports, Work work) {
        Batch batch = ports.groups()
                .take(ORDERS, work.group(), new ConsumerName("vanishing"), BATCH, MINUTE, Duration.ofSeconds(20))
                .orElseThrow();
        List<Event> half = batch.events().subList(0, (batch.events().size() + 1) / 2);
        work.handled().addAll(half);
        work.unacknowledged().addAll(half);
    }

    /// Those who work are quick, and would leave nothing for those who vanish.
    private static void await(CountDownLatch taking) {
        try {
            assertThat(taking.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// On a thread of the platform: interrupting a virtual one may cut its connection.
    @Test
    default void anInterruptThatMeetsAnEventThrowsNothingAndLosesNone() throws InterruptedException {
        EventPorts ports = backend().port();
        ports.groups().create(ORDERS, MAIL, 0);
        Random dice = new Random(7);
        for (int round = 0; round < 40; round++) {
            AtomicReference<Optional<Batch>> taken = new AtomicReference<>();
            Thread consumer = Thread.ofPlatform()
                    .start(() -> taken.set(ports.groups().take(ORDERS, MAIL, ME, BATCH, MINUTE, MINUTE)));
            LockSupport.parkNanos(dice.nextLong(2_000_000));
            ports.log().append(ORDERS, events("a", 1));
            LockSupport.parkNanos(dice.nextLong(2_000_000));
            consumer.interrupt();
            consumer.join();
            Batch batch = Optional.ofNullable(taken.get())
                    .orElseThrow(() -> new AssertionError("it threw"))
                    .or(() -> take(ports, MAIL))
                    .orElseThrow();
            assertThat(ports.groups().acknowledge(ORDERS, MAIL, batch, batch.last(), MINUTE))
                    .isTrue();
        }
    }

    /// Works until there is nothing to take and nobody produces any more.
    private static void work(EventPorts ports, Work work, CountDownLatch producing) {
        boolean last = false;
        while (!last) {
            last = producing.getCount() == 0;
            Optional<Batch> taken = ports.groups()
                    .take(ORDERS, work.group(), new ConsumerName("working"), BATCH, MINUTE, Duration.ofMillis(50));
            if (taken.isPresent()) {
                Batch batch = taken.get();
                work.handled().addAll(batch.events());
                assertThat(ports.groups().acknowledge(ORDERS, work.group(), batch, batch.last(), MINUTE))
                        .isTrue();
                last = false;
            }
        }
    }

    private static long lag(EventPorts ports) {
        return ports.groups().groups(ORDERS).stream().mapToLong(GroupState::lag).sum();
    }

    private static void assertAllInOrder(Work work) {
        List<Event> handled = List.copyOf(work.handled());
        assertThat(handled).hasSize(EVENTS + work.unacknowledged().size());
        List<Event> once = handled.stream().distinct().toList();
        assertThat(once.stream().map(Event::position).sorted())
                .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        Map<String, List<Integer>> perKey = once.stream()
                .collect(Collectors.groupingBy(
                        Event::key, Collectors.mapping(each -> Integer.valueOf(each.payload()), Collectors.toList())));
        assertThat(perKey.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    }
}
