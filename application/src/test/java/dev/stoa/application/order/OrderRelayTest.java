package dev.stoa.application.order;

import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.Scoring;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards.Popular;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.SeasonCalendar;
import dev.stoa.domain.ranking.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.order.CheckoutShop.ANN;
import static dev.stoa.application.order.CheckoutShop.MUG;
import static dev.stoa.application.order.CheckoutShop.POT;
import static dev.stoa.application.order.CheckoutShop.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderRelayTest {

    private final CheckoutShop shop = new CheckoutShop();
    private final OrderEvents events = shop.ports.orderEvents();
    private long told;

    private Order buy(String key) {
        shop.fill(MUG, 1);
        return ordered(shop.order(key, "approve"));
    }

    private List<Event> log() {
        return shop.ports.events().log().read(OrderRelay.TOPIC, 0, 100);
    }

    private OrderRelay relay() {
        return new OrderRelay(events, shop.ports.events().log());
    }

    @Test
    void everyEventIsInTheLogInCommitOrderWithTheFactsOfItsOrder() {
        Order first = buy("a");
        buy("b");
        assertThat(relay().run()).isEqualTo(4);
        assertThat(relay().run()).isZero();
        assertThat(events.waiting(10)).isEmpty();
        assertThat(log())
                .extracting(Event::type)
                .containsExactly("order.placed", "order.paid", "order.placed", "order.paid");
        Event paid = log().get(1);
        assertThat(paid.key()).isEqualTo(first.id().value());
        assertThat(OrderFactsJson.read(paid.payload())).isEqualTo(OrderFacts.of(first));
    }

    /// For a moment two processes may take themselves for the leader.
    @Test
    void whatTwoProcessesCarryOnAtOnceIsInTheLogOnce() {
        buy("a");
        OrderRelay other = relay();
        OrderEvents slow = new OrderEvents() {
            @Override
            public List<OrderEvent> waiting(int limit) {
                List<OrderEvent> waiting = events.waiting(limit);
                other.run();
                buy("b");
                return waiting;
            }

            @Override
            public void acknowledge(long position) {
                events.acknowledge(position);
            }
        };
        new OrderRelay(slow, shop.ports.events().log()).run();
        assertThat(log()).hasSize(2);
        other.run();
        assertThat(log())
                .extracting(Event::type)
                .containsExactly("order.placed", "order.paid", "order.placed", "order.paid");
    }

    @Test
    void whatARelayCarriedOnBeforeItDiedIsInTheLogOnce() {
        buy("a");
        assertThatThrownBy(() -> new OrderRelay(dying(), shop.ports.events().log()).run())
                .isInstanceOf(BackendException.class);
        assertThat(log()).hasSize(2);
        buy("b");
        assertThat(relay().run()).isEqualTo(4);
        assertThat(log()).hasSize(4);
    }

    /// An outbox whose reader dies just before it acknowledges.
    private OrderEvents dying() {
        return new OrderEvents() {
            @Override
            public List<OrderEvent> waiting(int limit) {
                return events.waiting(limit);
            }

            @Override
            public void acknowledge(long position) {
                throw new BackendException(BackendException.Kind.UNAVAILABLE, "died");
            }
        };
    }

    @Test
    void nothingOfAnAddressOrAPaymentIsInTheLog() {
        buy("a");
        relay().run();
        assertThat(log())
                .allSatisfy(event -> assertThat(event.payload()).doesNotContain("approve", "line1", "postcode"));
    }

    /// Carries on and tells the rankings.
    private void tell() {
        relay().run();
        SoldGoods rankings = new SoldGoods(popularity());
        shop.ports.events().log().read(OrderRelay.TOPIC, told, 100).forEach(event -> {
            rankings.on(event);
            told = event.position();
        });
    }

    @Test
    void soldGoodsReachTheRankingsAndPointsOfAnOrderThatIsOffGoBack() {
        shop.fill(POT, 1);
        shop.fill(MUG, 2);
        Order order = ordered(shop.order("k", "approve"));
        tell();
        assertThat(points()).isEqualTo(55);
        assertThat(shop.ports.movingBoards().top(Popularity.PRODUCT_SALES, PopularWindow.WEEK, 10))
                .extracting(Popular::sum)
                .containsExactly(2L, 1L);
        shop.ports.orders().move(order.id(), OrderState.REFUNDED, Actor.OPERATOR);
        tell();
        assertThat(points()).isZero();
    }

    @Test
    void anOrderThatWasNeverPaidGivesAndTakesNoPoints() {
        shop.fill(MUG, 1);
        shop.order("k", "decline");
        tell();
        assertThat(points()).isZero();
        assertThat(shop.ports.movingBoards().top(Popularity.PRODUCT_SALES, PopularWindow.WEEK, 10))
                .isEmpty();
    }

    private Popularity popularity() {
        Scoring scoring = new Scoring(shop.ports.leaderboards(), SeasonCalendar.UTC, shop.clock);
        return new Popularity(shop.ports.counters(), shop.ports.movingBoards(), shop.ports.trending(), scoring);
    }

    private long points() {
        return shop.ports
                .leaderboards()
                .standing(new Board(Popularity.CUSTOMERS, Season.ALL), new MemberId(ANN.value()))
                .map(Standing::score)
                .orElse(0L);
    }
}
