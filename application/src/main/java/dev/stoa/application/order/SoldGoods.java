package dev.stoa.application.order;

import dev.stoa.application.event.EventHandler;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells the rankings what was sold and who bought it. The points of an order that is off after it was paid are
/// taken back; that its goods were wanted stays true.
///
/// Counting has no ids, so an event that is told twice counts twice. That happens only if the acknowledgement of an
/// event cannot be made for as long as its hold lasts, 15 seconds, or the process is killed between counting and
/// acknowledging: rankings are not money.
public final class SoldGoods implements EventHandler {

    public static final GroupName GROUP = new GroupName("rankings");

    private final Popularity popularity;

    public SoldGoods(Popularity popularity) {
        this.popularity = popularity;
    }

    @Override
    public void on(Event event) {
        OrderFacts order = OrderFactsJson.read(event.payload());
        switch (order.state()) {
            case PAID -> sold(order);
            case CANCELLED, REFUNDED -> off(order);
            case PENDING, PACKED, SHIPPED, DELIVERED -> {}
        }
    }

    private void sold(OrderFacts order) {
        Map<Sku, Long> goods = new LinkedHashMap<>();
        order.lines().forEach(line -> goods.merge(line.sku(), (long) line.quantity(), Long::sum));
        popularity.bought(order.customer(), goods, order.total());
    }

    private void off(OrderFacts order) {
        if (order.times().paid().isPresent()) {
            popularity.refunded(order.customer(), order.total());
        }
    }
}
