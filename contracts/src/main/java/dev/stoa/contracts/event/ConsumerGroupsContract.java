package dev.stoa.contracts.event;

import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.PartitionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.event.EventSamples.CARTS;
import static dev.stoa.contracts.event.EventSamples.KEYS;
import static dev.stoa.contracts.event.EventSamples.MAIL;
import static dev.stoa.contracts.event.EventSamples.ME;
import static dev.stoa.contracts.event.EventSamples.MINUTE;
import static dev.stoa.contracts.event.EventSamples.MS;
import static dev.stoa.contracts.event.EventSamples.ORDERS;
import static dev.stoa.contracts.event.EventSamples.SALES;
import static dev.stoa.contracts.event.EventSamples.drain;
import static dev.stoa.contracts.event.EventSamples.events;
import static dev.stoa.contracts.event.EventSamples.positions;
import static dev.stoa.contracts.event.EventSamples.spread;
import static dev.stoa.contracts.event.EventSamples.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/// What every [ConsumerGroups] must do.
public interface ConsumerGroupsContract extends FailedEventQuestions {

    private static void assertRefused(ThrowingCallable... calls) {
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    default void aPartitionIsGivenToOneConsumerAtATime() {
        EventPorts ports = begun(events(KEYS.get(4), 3)).port();
        Batch batch = take(ports, MAIL).orElseThrow();
        assertThat(batch.partition()).isEqualTo(4);
        assertThat(batch.attempt()).isEqualTo(1);
        assertThat(batch.events()).isEqualTo(ports.log().read(ORDERS, 0, 3));
        assertThat(take(ports, MAIL)).isEmpty();
        assertThat(ports.groups().acknowledge(ORDERS, MAIL, batch, 3, MINUTE)).isTrue();
        assertThat(take(ports, MAIL)).isEmpty();
        ports.log().append(ORDERS, events(KEYS.get(4), 1));
        assertThat(positions(take(ports, MAIL).orElseThrow())).containsExactly(4L);
    }

    @Test
    default void thePartitionWhoseNextEventIsTheOldestComesFirst() {
        EventPorts ports = begun(events(KEYS.get(9), 1)).port();
        ports.log().append(ORDERS, events(KEYS.get(2), 5));
        ports.log().append(ORDERS, events(KEYS.get(9), 5));
        Batch first =
                ports.groups().take(ORDERS, MAIL, ME, 1, MINUTE, Duration.ZERO).orElseThrow();
        assertThat(positions(first)).containsExactly(1L);
        assertThat(positions(take(ports, MAIL).orElseThrow())).containsExactly(2L, 3L, 4L, 5L, 6L);
        ports.groups().acknowledge(ORDERS, MAIL, first, 1, Duration.ZERO);
        assertThat(positions(take(ports, MAIL).orElseThrow())).containsExactly(7L, 8L, 9L, 10L, 11L);
    }

    @Test
    default void ofRacingConsumersEachGetsAnotherPartition() {
        EventPorts ports = begun(spread(160)).port();
        List<Integer> taken = Races.race(
                ConsumerGroups.PARTITIONS,
                i -> ports.groups()
                        .take(ORDERS, MAIL, new ConsumerName("c" + i), 100, MINUTE, Duration.ofSeconds(20))
                        .map(Batch::partition)
                        .orElse(-1));
        assertThat(taken).doesNotHaveDuplicates().doesNotContain(-1);
        assertThat(take(ports, MAIL)).isEmpty();
    }

    @Test
    default void racingConsumersHandleEveryEventOnceAndInOrderPerKey() {
        EventPorts ports = begun(spread(480)).port();
        List<List<Event>> handled = Races.race(8, i -> {
            List<Event> mine = new ArrayList<>();
            while (ports.groups().groups(ORDERS).getFirst().lag() > 0) {
                ports.groups()
                        .take(ORDERS, MAIL, new ConsumerName("c" + i), 7, MINUTE, Duration.ZERO)
                        .filter(batch -> ports.groups().acknowledge(ORDERS, MAIL, batch, batch.last(), Duration.ZERO))
                        .ifPresent(batch -> mine.addAll(batch.events()));
            }
            return mine;
        });
        List<Long> all =
                handled.stream().flatMap(List::stream).map(Event::position).toList();
        assertThat(all).hasSize(480).doesNotHaveDuplicates();
        handled.forEach(mine -> KEYS.forEach(key -> assertThat(
                        mine.stream().filter(each -> each.key().equals(key)).map(Event::position))
                .isSorted()));
    }

    @Test
    default void aHoldIsOverAtItsEndToTheMillisecondAndAnotherGetsTheSameEvents() {
        var backend = begun(events(KEYS.get(1), 2));
        ConsumerGroups groups = backend.port().groups();
        Batch first = take(backend.port(), MAIL).orElseThrow();
        backend.advance(MINUTE.minus(MS));
        assertThat(take(backend.port(), MAIL)).isEmpty();
        assertThat(groups.acknowledge(ORDERS, MAIL, first, 0, MINUTE)).isTrue();
        backend.advance(MINUTE.minus(MS));
        assertThat(take(backend.port(), MAIL)).isEmpty();
        backend.advance(MS);
        assertThat(groups.acknowledge(ORDERS, MAIL, first, 1, MINUTE)).isFalse();
        Batch second = take(backend.port(), MAIL).orElseThrow();
        assertThat(second.events()).isEqualTo(first.events());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.receipt()).isNotEqualTo(first.receipt());
        backend.advance(MINUTE.plus(MS));
        assertThat(take(backend.port(), MAIL).orElseThrow().attempt()).isEqualTo(3);
    }

    @Test
    default void whoseHoldIsOverChangesNothing() {
        var backend = begun(events(KEYS.get(1), 2));
        ConsumerGroups groups = backend.port().groups();
        Batch stale = take(backend.port(), MAIL).orElseThrow();
        backend.advance(MINUTE);
        assertThat(groups.fail(ORDERS, MAIL, stale, "late", Optional.empty())).isFalse();
        Batch good = take(backend.port(), MAIL).orElseThrow();
        assertThat(groups.acknowledge(ORDERS, MAIL, stale, 2, MINUTE)).isFalse();
        assertThat(groups.acknowledge(ORDERS, MAIL, stale, 0, Duration.ZERO)).isFalse();
        assertThat(groups.fail(ORDERS, MAIL, stale, "late", Optional.empty())).isFalse();
        assertThat(FailedEventQuestions.place(backend.port(), 1).acknowledged()).isZero();
        assertThat(groups.acknowledge(ORDERS, MAIL, good, 2, MINUTE)).isTrue();
        assertThat(groups.acknowledge(ORDERS, MAIL, good, 2, MINUTE)).isFalse();
        assertThat(groups.passedOver(ORDERS, MAIL, PageRequest.first(1)).items())
                .isEmpty();
    }

    @Test
    default void acknowledgingPartKeepsTheHoldAndTheRestIsGivenOutAgain() {
        var backend = begun(events(KEYS.get(6), 5));
        ConsumerGroups groups = backend.port().groups();
        Batch batch = take(backend.port(), MAIL).orElseThrow();
        assertThat(groups.acknowledge(ORDERS, MAIL, batch, 2, MINUTE)).isTrue();
        assertThat(groups.acknowledge(ORDERS, MAIL, batch, 1, MINUTE)).isTrue();
        assertThat(FailedEventQuestions.place(backend.port(), 6))
                .isEqualTo(new PartitionState(
                        6, 2, 3, Optional.of(ME), Optional.of(backend.now().plus(MINUTE)), 1, Optional.empty()));
        backend.advance(MINUTE);
        assertThat(FailedEventQuestions.place(backend.port(), 6).consumer()).isEmpty();
        Batch rest = take(backend.port(), MAIL).orElseThrow();
        assertThat(positions(rest)).containsExactly(3L, 4L, 5L);
        assertThat(rest.attempt()).isEqualTo(2);
        assertThat(groups.acknowledge(ORDERS, MAIL, rest, 4, Duration.ZERO)).isTrue();
        Batch last = take(backend.port(), MAIL).orElseThrow();
        assertThat(positions(last)).containsExactly(5L);
        assertThat(last.attempt()).isEqualTo(1);
    }

    @Test
    default void givingAHoldBackDoesNotCountAsAnAttempt() {
        EventPorts ports = begun(events(KEYS.get(6), 5)).port();
        Batch batch = take(ports, MAIL).orElseThrow();
        assertThat(ports.groups().acknowledge(ORDERS, MAIL, batch, 0, Duration.ZERO))
                .isTrue();
        assertThat(FailedEventQuestions.place(ports, 6).attempt()).isZero();
        assertThat(take(ports, MAIL).orElseThrow().attempt()).isEqualTo(1);
    }

    @Test
    default void groupsReadApartAndASlowOneKeepsItsPosition() {
        EventPorts ports = begun(spread(32)).port();
        assertThat(ports.groups().create(ORDERS, SALES, 20)).isTrue();
        assertThat(ports.groups().create(ORDERS, SALES, 0)).isFalse();
        assertThat(drain(ports, SALES)).isEqualTo(12);
        ports.log().append(ORDERS, spread(5));
        assertThat(ports.groups().groups(ORDERS))
                .extracting(GroupState::group, GroupState::lag)
                .containsExactly(tuple(MAIL, 37L), tuple(SALES, 5L));
        assertThat(drain(ports, MAIL)).isEqualTo(37);
        assertThat(ports.groups().groups(CARTS)).isEmpty();
    }

    @Test
    default void seekingReplaysOrSkipsAndFreesWhatIsHeld() {
        EventPorts ports = begun(spread(32)).port();
        Batch held = take(ports, MAIL).orElseThrow();
        ports.groups().seek(ORDERS, MAIL, 32);
        assertThat(ports.groups().acknowledge(ORDERS, MAIL, held, held.last(), MINUTE))
                .isFalse();
        assertThat(ports.groups().groups(ORDERS).getFirst().lag()).isZero();
        assertThat(take(ports, MAIL)).isEmpty();
        ports.groups().seek(ORDERS, MAIL, 10);
        assertThat(ports.groups().groups(ORDERS).getFirst().lag()).isEqualTo(22);
        assertThat(drain(ports, MAIL)).isEqualTo(22);
        ports.log().trim(ORDERS, 8, MINUTE);
        ports.groups().seek(ORDERS, MAIL, 0);
        assertThat(ports.groups().groups(ORDERS).getFirst().lag()).isEqualTo(8);
        assertThat(drain(ports, MAIL)).isEqualTo(8);
    }

    @Test
    default void aReceiptOfAGroupThatWasRemovedIsWorthNothingInTheNextOfItsName() {
        EventPorts ports = begun(spread(3)).port();
        Batch old = take(ports, MAIL).orElseThrow();
        assertThat(ports.groups().remove(ORDERS, MAIL, Optional.empty())).isTrue();
        assertThat(ports.groups().remove(ORDERS, MAIL, Optional.empty())).isFalse();
        assertThat(ports.groups().create(ORDERS, MAIL, 0)).isTrue();
        assertThat(take(ports, MAIL)).isPresent();
        assertThat(ports.groups().acknowledge(ORDERS, MAIL, old, old.last(), MINUTE))
                .isFalse();
    }

    @Test
    default void whoWaitsGetsWhatIsAppendedMeanwhile() {
        EventPorts ports = begun(spread(1)).port();
        drain(ports, MAIL);
        List<Integer> got = Races.race(
                3,
                i -> i == 0
                        ? ports.log().append(ORDERS, spread(32))
                        : ports.groups()
                                .take(ORDERS, MAIL, new ConsumerName("c" + i), 100, MINUTE, Duration.ofSeconds(20))
                                .map(batch -> batch.events().size())
                                .orElse(0));
        assertThat(got.subList(1, 3)).doesNotContain(0);
    }

    @Test
    default void unknownGroupsAndArgumentsBeyondTheirBoundsAreRefused() {
        EventPorts ports = begun(spread(3)).port();
        ConsumerGroups groups = ports.groups();
        Batch batch = take(ports, MAIL).orElseThrow();
        Duration tooLong = ConsumerGroups.MAX.plus(MS);
        assertRefused(
                () -> take(ports, SALES),
                () -> groups.acknowledge(ORDERS, SALES, batch, 1, MINUTE),
                () -> groups.fail(ORDERS, SALES, batch, "error", Optional.empty()),
                () -> groups.seek(ORDERS, SALES, 0),
                () -> groups.passedOver(ORDERS, SALES, PageRequest.first(1)),
                () -> groups.seek(ORDERS, MAIL, 4),
                () -> groups.seek(ORDERS, MAIL, -1),
                () -> groups.seek(CARTS, MAIL, 0),
                () -> groups.create(ORDERS, SALES, 4),
                () -> groups.create(ORDERS, SALES, -1),
                () -> groups.take(ORDERS, MAIL, ME, 0, MINUTE, Duration.ZERO),
                () -> groups.take(ORDERS, MAIL, ME, 1_001, MINUTE, Duration.ZERO),
                () -> groups.take(ORDERS, MAIL, ME, 1, Duration.ZERO, Duration.ZERO),
                () -> groups.take(ORDERS, MAIL, ME, 1, tooLong, Duration.ZERO),
                () -> groups.take(ORDERS, MAIL, ME, 1, MINUTE, tooLong),
                () -> groups.acknowledge(ORDERS, MAIL, batch, 1, tooLong),
                () -> groups.fail(ORDERS, MAIL, batch, "", Optional.empty()),
                () -> groups.fail(ORDERS, MAIL, batch, "error", Optional.of(tooLong)),
                () -> groups.passedOver(ORDERS, MAIL, new PageRequest(1, Optional.of("not ours"))));
        assertThat(groups.remove(ORDERS, SALES, Optional.empty())).isFalse();
        assertThat(groups.acknowledge(ORDERS, MAIL, batch, 1, MINUTE)).isTrue();
    }

    @Test
    default void aTopicHasAHundredGroupsAtMostAlsoInARace() {
        ConsumerGroups groups = begun(spread(1)).port().groups();
        IntStream.range(0, 95).forEach(n -> groups.create(ORDERS, new GroupName("g" + n), 1));
        List<Boolean> made = Races.race(8, i -> {
            try {
                return groups.create(ORDERS, new GroupName("racer" + i), 0);
            } catch (InvalidInputException full) {
                return false;
            }
        });
        assertThat(made.stream().filter(each -> each)).hasSize(4);
        assertThat(groups.groups(ORDERS)).hasSize(ConsumerGroups.MAX_GROUPS);
        assertThat(groups.create(ORDERS, MAIL, 0)).isFalse();
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        var backend = begun(spread(1));
        ConsumerGroups groups = backend.port().groups();
        Batch batch = take(backend.port(), MAIL).orElseThrow();
        backend.goDown();
        Outages.assertUnavailable(
                () -> groups.create(ORDERS, MAIL, 0),
                () -> groups.take(ORDERS, MAIL, ME, 1, MINUTE, Duration.ZERO),
                () -> groups.take(ORDERS, MAIL, ME, 1, MINUTE, MINUTE),
                () -> groups.acknowledge(ORDERS, MAIL, batch, 1, MINUTE),
                () -> groups.fail(ORDERS, MAIL, batch, "error", Optional.empty()),
                () -> groups.groups(ORDERS),
                () -> groups.seek(ORDERS, MAIL, 0),
                () -> groups.passedOver(ORDERS, MAIL, PageRequest.first(1)),
                () -> groups.remove(ORDERS, MAIL, Optional.empty()));
    }
}
