package dev.stoa.application.order;

import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.Scoring;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.RelayId;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards.Popular;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.SeasonCalendar;
import dev.stoa.domain.ranking.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.order.CheckoutShop.ANN;
import static dev.stoa.application.order.CheckoutShop.MUG;
import static dev.stoa.application.order.CheckoutShop.POT;
import static dev.stoa.application.order.CheckoutShop.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderRelayTest {

    private static final RelayId ME = new RelayId("me");

    private final CheckoutShop shop = new CheckoutShop();
    private final OrderEvents events = shop.ports.orderEvents();

    private Order buy(String key) {
        shop.fill(MUG, 1);
        return ordered(shop.order(key, "approve"));
    }

    @Test
    void everyListenerHearsEveryEventInCommitOrder() {
        buy("a");
        buy("b");
        List<Long> one = new ArrayList<>();
        List<Long> two = new ArrayList<>();
        OrderRelay relay = new OrderRelay(
                ME, events, List.of(event -> one.add(event.position()), event -> two.add(event.position())));
        assertThat(relay.run()).isEqualTo(4);
        assertThat(one).hasSize(4).isSorted().isEqualTo(two);
        assertThat(relay.run()).isZero();
        assertThat(events.waiting(10)).isEmpty();
    }

    @Test
    void aListenerThatFailsIsToldAgainAndTheOthersAreNotToldTwice() {
        buy("a");
        List<Long> steady = new ArrayList<>();
        List<Long> shaky = new ArrayList<>();
        OrderRelay relay = new OrderRelay(ME, events, List.of(event -> steady.add(event.position()), event -> {
            shaky.add(event.position());
            if (shaky.size() == 1) {
                throw new BackendException(BackendException.Kind.UNAVAILABLE, "down for a moment");
            }
        }));
        assertThatThrownBy(relay::run).isInstanceOf(BackendException.class);
        assertThat(events.waiting(10)).hasSize(2);
        assertThat(relay.run()).isEqualTo(2);
        assertThat(steady).containsExactly(1L, 2L);
        assertThat(shaky).containsExactly(1L, 1L, 2L);
    }

    @Test
    void whileOneProcessCarriesEventsOnAnotherDoesNotAndTakesOverWhenItIsGone() {
        buy("a");
        List<Long> one = new ArrayList<>();
        List<Long> two = new ArrayList<>();
        OrderRelay first = new OrderRelay(ME, events, List.of(event -> one.add(event.position())));
        OrderRelay second = new OrderRelay(new RelayId("other"), events, List.of(event -> two.add(event.position())));
        first.run();
        buy("b");
        assertThat(second.run()).isZero();
        shop.clock.advance(Duration.ofSeconds(10));
        assertThat(second.run()).isEqualTo(2);
        assertThat(first.run()).isZero();
        assertThat(one).containsExactly(1L, 2L);
        assertThat(two).containsExactly(3L, 4L);
    }

    @Test
    void aRelayThatDiesBeforeItAcknowledgesTellsAgainAndAnIdempotentListenerCountsOnce() {
        buy("a");
        List<Long> told = new ArrayList<>();
        Set<Long> counted = new LinkedHashSet<>();
        OrderListener listener = event -> {
            told.add(event.position());
            counted.add(event.position());
        };
        assertThatThrownBy(() -> new OrderRelay(ME, dying(), List.of(listener)).run())
                .isInstanceOf(BackendException.class);
        new OrderRelay(ME, events, List.of(listener)).run();
        assertThat(told).containsExactly(1L, 1L, 2L);
        assertThat(counted).containsExactly(1L, 2L);
    }

    /// An outbox whose reader dies just before it acknowledges.
    private OrderEvents dying() {
        return new OrderEvents() {
            @Override
            public boolean hold(RelayId relay, Duration lease) {
                return true;
            }

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
    void soldGoodsReachTheRankingsAndPointsOfAnOrderThatIsOffGoBack() {
        shop.fill(POT, 1);
        shop.fill(MUG, 2);
        Order order = ordered(shop.order("k", "approve"));
        OrderRelay relay = new OrderRelay(ME, events, List.of(new SoldGoods(popularity())));
        relay.run();
        assertThat(points()).isEqualTo(55);
        assertThat(shop.ports.movingBoards().top(Popularity.PRODUCT_SALES, PopularWindow.WEEK, 10))
                .extracting(Popular::sum)
                .containsExactly(2L, 1L);
        shop.ports.orders().move(order.id(), OrderState.REFUNDED, Actor.OPERATOR);
        relay.run();
        assertThat(points()).isZero();
    }

    @Test
    void anOrderThatWasNeverPaidGivesAndTakesNoPoints() {
        shop.fill(MUG, 1);
        shop.order("k", "decline");
        new OrderRelay(ME, events, List.of(new SoldGoods(popularity()))).run();
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
