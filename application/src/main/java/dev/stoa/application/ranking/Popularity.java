package dev.stoa.application.ranking;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.Trend;
import dev.stoa.domain.ranking.Trending;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.joda.money.Money;

/// Tells the rankings what people look at, click on and buy.
///
/// Nobody's request fails or waits for it: each call is a few operations of bounded work, and when a backend is
/// down the event is dropped and counted.
public final class Popularity {

    public static final BoardName PRODUCT_VIEWS = new BoardName("product-views");
    public static final BoardName PRODUCT_SALES = new BoardName("product-sales");
    public static final BoardName CUSTOMERS = new BoardName("customers");

    /// Offers by clicks; a click weighs half after a day.
    public static final Trend OFFERS = new Trend(new BoardName("offer-clicks"), Duration.ofHours(24));

    private static final long MOST_AT_ONCE = 1_000_000;

    private final Counters counters;
    private final MovingBoards moving;
    private final Trending trending;
    private final Scoring scoring;
    private final LongAdder dropped = new LongAdder();
    private final ViewBuffer buffer = new ViewBuffer();

    public Popularity(Counters counters, MovingBoards moving, Trending trending, Scoring scoring) {
        this.counters = counters;
        this.moving = moving;
        this.trending = trending;
        this.scoring = scoring;
    }

    /// Counted with the next [#flush]: looking at a product waits for no backend.
    public void viewed(Sku sku) {
        seen(sku, 1);
    }

    /// Writes the views since the last time down, each product's in one sum. Views that cannot be written wait for
    /// the next time, those of up to 10,000 products; a process that is killed loses what waits. Views that another
    /// thread is writing down are waited for.
    public synchronized void flush() {
        buffer.drain().forEach(this::write);
    }

    /// @param quantity what was ordered; 0 and less is nothing, and more than a million counts as a million
    public void sold(Sku sku, long quantity) {
        if (quantity > 0) {
            orDrop(() -> moving.add(PRODUCT_SALES, new MemberId(sku.value()), Math.min(quantity, MOST_AT_ONCE)));
        }
    }

    /// What a paid order is to the rankings.
    ///
    /// @throws BackendException `UNAVAILABLE` if nothing was counted yet, so that telling again counts nothing
    ///     twice; what fails later is dropped
    public void bought(CustomerId customer, Map<Sku, Long> goods, Money total) {
        boolean first = true;
        for (Map.Entry<Sku, Long> each : goods.entrySet()) {
            Runnable step = () -> moving.add(
                    PRODUCT_SALES, new MemberId(each.getKey().value()), Math.min(each.getValue(), MOST_AT_ONCE));
            if (first) {
                orThrow(step);
                first = false;
            } else {
                orDrop(step);
            }
        }
        spent(customer, total);
    }

    public void clicked(OfferId offer) {
        orDrop(() -> {
            counters.add(clicks(offer), 1);
            trending.hit(OFFERS, new MemberId(offer.value()), 1);
        });
    }

    /// Gives the customer one point per whole major unit spent.
    public void spent(CustomerId customer, Money total) {
        points(customer, major(total));
    }

    /// Takes the points of [#spent] back, in the seasons of now.
    public void refunded(CustomerId customer, Money total) {
        points(customer, -major(total));
    }

    /// How many events were dropped because a backend was down.
    public long dropped() {
        return dropped.sum();
    }

    /// What counts the clicks of an offer.
    public static CounterKey clicks(OfferId offer) {
        return new CounterKey("offer-clicks", offer.value());
    }

    /// What counts the views of a product.
    public static CounterKey views(Sku sku) {
        return new CounterKey("product-views", sku.value());
    }

    private static long major(Money total) {
        return total.getAmount().setScale(0, RoundingMode.DOWN).longValueExact();
    }

    private void points(CustomerId customer, long points) {
        if (points != 0) {
            orDrop(() -> scoring.award(CUSTOMERS, new MemberId(customer.value()), points));
        }
    }

    private void write(Sku sku, long times) {
        try {
            counters.add(views(sku), times);
        } catch (BackendException down) {
            if (down.kind() == BackendException.Kind.UNAVAILABLE) {
                seen(sku, times);
                return;
            }
            dropped.add(times);
        }
        orDrop(() -> moving.add(PRODUCT_VIEWS, new MemberId(sku.value()), Math.min(times, MOST_AT_ONCE)));
    }

    private void seen(Sku sku, long times) {
        if (!buffer.add(sku, times)) {
            dropped.add(times);
        }
    }

    private void orThrow(Runnable event) {
        try {
            event.run();
        } catch (BackendException down) {
            if (down.kind() == BackendException.Kind.UNAVAILABLE) {
                throw down;
            }
            dropped.increment();
        }
    }

    private void orDrop(Runnable event) {
        try {
            event.run();
        } catch (BackendException down) {
            dropped.increment();
        }
    }
}
