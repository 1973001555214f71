package dev.stoa.contracts.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.NewEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import static dev.stoa.contracts.event.EventSamples.spread;
import static dev.stoa.contracts.event.EventSamples.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Which groups count as those in which nobody works.
public interface IdleGroupQuestions {

    Duration PATIENCE = Duration.ofDays(60);

    /// A log with these events, and a group that begins with the first.
    Backend<EventPorts> begun(List<NewEvent> events);

    private static boolean isRemoved(Backend<EventPorts> backend) {
        return backend.port().groups().remove(ORDERS, MAIL, Optional.of(PATIENCE));
    }

    @Test
    default void aGroupThatNobodyEverWorkedInGoesAfterItsPatienceToTheMillisecond() {
        var backend = begun(spread(3));
        backend.port().groups().create(ORDERS, SALES, 3);
        backend.advance(PATIENCE.minus(MS));
        assertThat(isRemoved(backend)).isFalse();
        backend.advance(MS);
        assertThat(isRemoved(backend)).isTrue();
        assertThat(isRemoved(backend)).isFalse();
        assertThat(backend.port().groups().remove(CARTS, MAIL, Optional.of(PATIENCE)))
                .isFalse();
        assertThat(backend.port().groups().groups(ORDERS))
                .extracting(state -> state.group())
                .containsExactly(SALES);
        assertThat(backend.port().groups().create(ORDERS, MAIL, 0)).isTrue();
        assertThat(isRemoved(backend)).isFalse();
    }

    @Test
    default void aGroupThatTookSomethingInThatTimeStays() {
        var backend = begun(spread(32));
        ConsumerGroups groups = backend.port().groups();
        backend.advance(PATIENCE.multipliedBy(2));
        Batch batch = take(backend.port(), MAIL).orElseThrow();
        assertThat(isRemoved(backend)).isFalse();
        groups.acknowledge(ORDERS, MAIL, batch, batch.last(), Duration.ZERO);
        assertThat(isRemoved(backend)).isFalse();
        groups.fail(ORDERS, MAIL, take(backend.port(), MAIL).orElseThrow(), "error", Optional.empty());
        backend.advance(PATIENCE.minus(MS));
        assertThat(isRemoved(backend)).isFalse();
        backend.advance(MS);
        assertThat(isRemoved(backend)).isTrue();
    }

    @Test
    default void aGroupThatHoldsOrPausesAPartitionStays() {
        var backend = begun(spread(32));
        ConsumerGroups groups = backend.port().groups();
        Batch batch = take(backend.port(), MAIL).orElseThrow();
        assertThat(groups.remove(ORDERS, MAIL, Optional.of(Duration.ZERO))).isFalse();
        backend.advance(MINUTE.minus(MS));
        assertThat(groups.remove(ORDERS, MAIL, Optional.of(MS))).isFalse();
        groups.fail(ORDERS, MAIL, batch, "error", Optional.of(MINUTE));
        backend.advance(MINUTE.minus(MS));
        assertThat(groups.remove(ORDERS, MAIL, Optional.of(MS))).isFalse();
        backend.advance(MS);
        assertThat(groups.remove(ORDERS, MAIL, Optional.of(MS))).isTrue();
    }

    @Test
    default void aGroupThatHasNothingOldToDoOrWasMovedStays() {
        var backend = begun(spread(32));
        drain(backend.port(), MAIL);
        backend.advance(PATIENCE);
        assertThat(isRemoved(backend)).isFalse();
        backend.port().log().append(ORDERS, spread(1));
        assertThat(isRemoved(backend)).isFalse();
        backend.port().groups().seek(ORDERS, MAIL, 0);
        assertThat(isRemoved(backend)).isFalse();
        backend.advance(PATIENCE);
        assertThat(isRemoved(backend)).isTrue();
    }

    @Test
    default void ofTakingAndRemovingOneComesFirst() {
        for (int round = 0; round < 5; round++) {
            var backend = begun(events(KEYS.get(1), 1));
            backend.advance(PATIENCE);
            List<Boolean> done = Races.race(2, i -> i == 0 ? isRemoved(backend) : isTaken(backend.port()));
            assertThat(done).containsOnlyOnce(true);
        }
    }

    /// Whether somebody got a batch that is worth something.
    private static boolean isTaken(EventPorts ports) {
        try {
            return ports.groups()
                    .take(ORDERS, MAIL, ME, 1, MINUTE, Duration.ZERO)
                    .filter(batch -> ports.groups().acknowledge(ORDERS, MAIL, batch, 0, MINUTE))
                    .isPresent();
        } catch (InvalidInputException removed) {
            return false;
        }
    }

    @Test
    default void patienceHasBoundsAndABackendThatIsDownSaysSo() {
        var backend = begun(spread(1));
        ConsumerGroups groups = backend.port().groups();
        assertThatThrownBy(() -> groups.remove(ORDERS, MAIL, Optional.of(EventLog.MAX_AGE.plus(MS))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> groups.remove(ORDERS, MAIL, Optional.of(MS.negated())))
                .isInstanceOf(InvalidInputException.class);
        backend.goDown();
        Outages.assertUnavailable(() -> groups.remove(ORDERS, MAIL, Optional.of(PATIENCE)));
    }
}
