package dev.stoa.contracts.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.LogState;
import dev.stoa.domain.event.NewEvent;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.event.EventSamples.CARTS;
import static dev.stoa.contracts.event.EventSamples.KEYS;
import static dev.stoa.contracts.event.EventSamples.MAIL;
import static dev.stoa.contracts.event.EventSamples.MINUTE;
import static dev.stoa.contracts.event.EventSamples.MS;
import static dev.stoa.contracts.event.EventSamples.ORDERS;
import static dev.stoa.contracts.event.EventSamples.SALES;
import static dev.stoa.contracts.event.EventSamples.drain;
import static dev.stoa.contracts.event.EventSamples.event;
import static dev.stoa.contracts.event.EventSamples.events;
import static dev.stoa.contracts.event.EventSamples.numbered;
import static dev.stoa.contracts.event.EventSamples.spread;
import static dev.stoa.contracts.event.EventSamples.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [EventLog] must do.
public interface EventLogContract {

    /// A fresh backend without events.
    Backend<EventPorts> backend();

    private static List<Long> positions(EventLog log) {
        return log.read(ORDERS, 0, EventLog.BATCH).stream().map(Event::position).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    default void positionsStartAtOneAndHaveNoGaps() {
        var backend = backend();
        EventLog log = backend.port().log();
        assertThat(log.append(ORDERS, spread(20))).isEqualTo(20);
        assertThat(log.append(ORDERS, List.of(event("a", 7)))).isEqualTo(1);
        assertThat(log.append(CARTS, List.of(event("a", 8)))).isEqualTo(1);
        assertThat(positions(log)).isEqualTo(range(1, 21));
        assertThat(log.read(ORDERS, 20, 5))
                .containsExactly(new Event(21, "a", "order.paid", "{\"n\":7}", backend.now()));
        assertThat(log.state(ORDERS)).isEqualTo(new LogState(1, 21, 0));
        assertThat(log.state(CARTS)).isEqualTo(new LogState(1, 1, 0));
    }

    @Test
    default void aLogThatWasNeverAppendedToIsEmpty() {
        EventLog log = backend().port().log();
        assertThat(log.state(ORDERS)).isEqualTo(new LogState(1, 0, 0));
        assertThat(log.read(ORDERS, 0, 10)).isEmpty();
        assertThat(log.trim(ORDERS, 0, Duration.ZERO)).isZero();
    }

    @Test
    default void readingGivesPartsInOrderAndTakesNothingAway() {
        EventLog log = backend().port().log();
        log.append(ORDERS, spread(50));
        for (int after : List.of(0, 1, 17, 49, 50, 1_000)) {
            assertThat(log.read(ORDERS, after, 20))
                    .extracting(Event::position)
                    .isEqualTo(range(after + 1L, Math.min(50, after + 20)));
        }
        assertThat(positions(log)).isEqualTo(range(1, 50));
    }

    @Test
    default void ofRacingBatchesAllAreAppendedEachTogether() {
        EventLog log = backend().port().log();
        Races.race(8, caller -> {
            for (int n = 0; n < 5; n++) {
                log.append(ORDERS, events("caller " + caller, 10));
            }
            return caller;
        });
        List<Event> all = log.read(ORDERS, 0, EventLog.BATCH);
        assertThat(all).extracting(Event::position).isEqualTo(range(1, 400));
        for (int from = 0; from < 400; from += 10) {
            assertThat(all.subList(from, from + 10))
                    .extracting(Event::key)
                    .containsOnly(all.get(from).key());
            assertThat(all.get(from).payload()).isEqualTo("{\"n\":0}");
        }
    }

    @Test
    default void aReaderNeverSeesAPositionAndLaterOneBelowIt() {
        EventLog log = backend().port().log();
        List<Boolean> gapless = Races.race(6, caller -> {
            if (caller > 1) {
                for (int n = 0; n < 25; n++) {
                    log.append(ORDERS, List.of(event("k" + caller, n)));
                }
                return true;
            }
            long last = 0;
            while (last < 100) {
                List<Event> next = log.read(ORDERS, last, 10);
                for (Event each : next) {
                    if (each.position() != ++last) {
                        return false;
                    }
                }
            }
            return true;
        });
        assertThat(gapless).containsOnly(true);
    }

    @Test
    default void aSourceNumberIsTakenOnceAndInGrowingOrder() {
        EventLog log = backend().port().log();
        assertThat(log.append(ORDERS, List.of(numbered("a", 5), numbered("b", 7))))
                .isEqualTo(2);
        assertThat(log.append(ORDERS, List.of(numbered("a", 5), numbered("b", 7), numbered("c", 8))))
                .isEqualTo(1);
        assertThat(log.append(ORDERS, List.of(numbered("d", 6)))).isZero();
        assertThat(log.append(ORDERS, List.of(numbered("e", 9), event("f", 1), numbered("g", 9), numbered("h", 10))))
                .isEqualTo(3);
        assertThat(log.read(ORDERS, 0, 10)).extracting(Event::key).containsExactly("a", "b", "c", "e", "f", "h");
        assertThat(log.state(ORDERS)).isEqualTo(new LogState(1, 6, 10));
    }

    @Test
    default void ofRacingRelaysWithTheSameNumbersEachNumberIsAppendedOnce() {
        EventLog log = backend().port().log();
        List<Integer> appended = Races.race(8, caller -> {
            int count = 0;
            for (int n = 1; n <= 20; n++) {
                count += log.append(ORDERS, List.of(numbered("a", n), numbered("a", n + 1L)));
            }
            return count;
        });
        assertThat(appended.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21);
        assertThat(log.state(ORDERS)).isEqualTo(new LogState(1, 21, 21));
    }

    @Test
    default void eventsKeepTheirTimeAndItNeverGoesBack() {
        var backend = backend();
        EventLog log = backend.port().log();
        log.append(ORDERS, events("a", 1));
        backend.advance(MS);
        log.append(ORDERS, events("a", 2));
        assertThat(log.read(ORDERS, 0, 3))
                .extracting(Event::at)
                .containsExactly(backend.now().minus(MS), backend.now(), backend.now());
    }

    @Test
    default void trimmingForgetsTheOldestBeyondANumber() {
        EventLog log = backend().port().log();
        log.append(ORDERS, spread(30));
        assertThat(log.trim(ORDERS, 30, MINUTE)).isZero();
        assertThat(log.trim(ORDERS, 12, MINUTE)).isEqualTo(18);
        assertThat(positions(log)).isEqualTo(range(19, 30));
        assertThat(log.state(ORDERS)).isEqualTo(new LogState(19, 30, 0));
        assertThat(log.read(ORDERS, 5, 2)).extracting(Event::position).containsExactly(19L, 20L);
        assertThat(log.trim(ORDERS, 0, MINUTE)).isEqualTo(12);
        assertThat(log.state(ORDERS)).isEqualTo(new LogState(31, 30, 0));
        log.append(ORDERS, spread(1));
        assertThat(positions(log)).containsExactly(31L);
    }

    @Test
    default void trimmingForgetsWhatIsOldToTheMillisecond() {
        var backend = backend();
        EventLog log = backend.port().log();
        log.append(ORDERS, spread(3));
        backend.advance(MS);
        log.append(ORDERS, spread(4));
        backend.advance(MINUTE.minus(MS).minus(MS));
        assertThat(log.trim(ORDERS, 100, MINUTE)).isZero();
        backend.advance(MS);
        assertThat(log.trim(ORDERS, 100, MINUTE)).isEqualTo(3);
        assertThat(log.trim(ORDERS, 100, MINUTE)).isZero();
        backend.advance(MS);
        assertThat(log.trim(ORDERS, 100, MINUTE)).isEqualTo(4);
    }

    @Test
    default void oneCallForgetsABatchAtMost() {
        EventLog log = backend().port().log();
        log.append(ORDERS, spread(700));
        log.append(ORDERS, spread(700));
        assertThat(log.trim(ORDERS, 0, MINUTE)).isEqualTo(EventLog.BATCH);
        assertThat(log.trim(ORDERS, 0, MINUTE)).isEqualTo(400);
        assertThat(log.trim(ORDERS, 0, MINUTE)).isZero();
    }

    @Test
    default void nothingIsForgottenThatAGroupHasNotAcknowledged() {
        EventPorts ports = backend().port();
        ports.log().append(ORDERS, List.of(event(KEYS.get(3), 0), event(KEYS.get(5), 1), event(KEYS.get(3), 2)));
        ports.groups().create(ORDERS, MAIL, 0);
        ports.groups().create(ORDERS, SALES, 0);
        drain(ports, SALES);
        assertThat(ports.log().trim(ORDERS, 0, Duration.ZERO)).isZero();
        Batch third = take(ports, MAIL).orElseThrow();
        ports.groups().acknowledge(ORDERS, MAIL, third, third.last(), Duration.ZERO);
        assertThat(ports.log().trim(ORDERS, 0, Duration.ZERO)).isEqualTo(1);
        assertThat(positions(ports.log())).containsExactly(2L, 3L);
        drain(ports, MAIL);
        assertThat(ports.log().trim(ORDERS, 0, Duration.ZERO)).isEqualTo(2);
    }

    @Test
    default void aGroupThatIsRemovedHoldsNothingBack() {
        EventPorts ports = backend().port();
        ports.log().append(ORDERS, spread(5));
        ports.groups().create(ORDERS, MAIL, 2);
        assertThat(ports.log().trim(ORDERS, 0, Duration.ZERO)).isEqualTo(2);
        ports.groups().remove(ORDERS, MAIL, Optional.empty());
        assertThat(ports.log().trim(ORDERS, 0, Duration.ZERO)).isEqualTo(3);
    }

    @Test
    default void oddKeysTypesAndPayloadsAreKeptAsTheyAre() {
        EventLog log = backend().port().log();
        List<NewEvent> odd = OddText.KEYS.stream()
                .map(text ->
                        new NewEvent(text, Character.toString(text.codePointAt(0)), "\"" + text, OptionalLong.empty()))
                .toList();
        log.append(ORDERS, odd);
        List<Event> read = log.read(ORDERS, 0, EventLog.BATCH);
        for (int n = 0; n < odd.size(); n++) {
            assertThat(read.get(n).key()).isEqualTo(odd.get(n).key());
            assertThat(read.get(n).type()).isEqualTo(odd.get(n).type());
            assertThat(read.get(n).payload()).isEqualTo(odd.get(n).payload());
        }
    }

    @Test
    default void argumentsHaveBounds() {
        EventLog log = backend().port().log();
        NewEvent large = new NewEvent("a", "t", "x".repeat(NewEvent.MAX_BYTES), OptionalLong.empty());
        assertThat(log.append(ORDERS, Collections.nCopies(16, large))).isEqualTo(16);
        for (List<NewEvent> refused :
                List.of(List.<NewEvent>of(), Collections.nCopies(17, large), spread(EventLog.BATCH + 1))) {
            assertThatThrownBy(() -> log.append(ORDERS, refused)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> log.read(ORDERS, -1, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> log.read(ORDERS, 0, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> log.read(ORDERS, 0, EventLog.BATCH + 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> log.trim(ORDERS, -1, MS)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> log.trim(ORDERS, 0, MS.negated())).isInstanceOf(InvalidInputException.class);
        assertThat(log.state(ORDERS).last()).isEqualTo(16);
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        var backend = backend();
        backend.goDown();
        EventLog log = backend.port().log();
        Outages.assertUnavailable(
                () -> log.append(ORDERS, spread(1)),
                () -> log.read(ORDERS, 0, 1),
                () -> log.state(ORDERS),
                () -> log.trim(ORDERS, 0, Duration.ZERO));
    }
}
