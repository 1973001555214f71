package dev.stoa.contracts.order;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderState;
import java.util.List;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.order.Wish.MUG;
import static dev.stoa.contracts.order.Wish.mugs;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [dev.stoa.domain.order.OrderEvents] must do.
public interface OrderEventsContract {

    /// A fresh backend with no data.
    Backend<MoneyPorts> backend();

    private MoneyPorts shop() {
        MoneyPorts ports = backend().port();
        ports.inventory().setOnHand(MUG, 100);
        return ports;
    }

    @Test
    default void eventsWaitInCommitOrderUntilTheyAreAcknowledged() {
        MoneyPorts ports = shop();
        List<String> ids =
                OddText.KEYS.stream().filter(odd -> odd.length() < 200).toList();
        ids.forEach(
                odd -> ports.orders().place(mugs(odd, 1).withKey("k").by(odd).placement()));
        List<OrderEvent> waiting = ports.orderEvents().waiting(1_000);
        assertThat(waiting).extracting(event -> event.order().id().value()).isEqualTo(ids);
        assertThat(waiting).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
        assertThat(ports.orderEvents().waiting(2)).isEqualTo(waiting.subList(0, 2));
        ports.orderEvents().acknowledge(waiting.get(1).position());
        ports.orderEvents().acknowledge(waiting.getFirst().position());
        assertThat(ports.orderEvents().waiting(1_000)).isEqualTo(waiting.subList(2, waiting.size()));
    }

    @Test
    default void racingMovesLeaveSequencesWithoutGapsAndPositionsWithoutDoubles() {
        MoneyPorts ports = shop();
        Races.race(8, i -> ports.orders().place(mugs("o" + i, 1).placement()));
        Races.race(
                16,
                i -> ports.orders()
                        .move(
                                mugs("o" + i % 8, 1).id(),
                                i < 8 ? OrderState.PAID : OrderState.CANCELLED,
                                Actor.OPERATOR));
        List<OrderEvent> events = ports.orderEvents().waiting(1_000);
        assertThat(events).extracting(OrderEvent::position).doesNotHaveDuplicates();
        for (int i = 0; i < 8; i++) {
            var id = mugs("o" + i, 1).id();
            List<Long> sequence = events.stream()
                    .filter(event -> event.order().id().equals(id))
                    .map(OrderEvent::sequence)
                    .toList();
            assertThat(sequence).isEqualTo(List.of(1L, 2L, 3L).subList(0, sequence.size()));
        }
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        Backend<MoneyPorts> backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().orderEvents().waiting(1),
                () -> backend.port().orderEvents().acknowledge(1));
    }
}
