package dev.stoa.application.order;

import dev.stoa.application.counter.Counting;
import dev.stoa.application.event.EventHandler;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Counts the orders of the whole shop that were paid, and what was paid, over all and per day in UTC. What is paid
/// back is not taken off.
///
/// Counting has no ids, so an event that is told twice counts twice, as [SoldGoods] says; these are figures to look
/// at and no books.
public final class Takings implements EventHandler {

    public static final GroupName GROUP = new GroupName("takings");

    private static final System.Logger LOG = System.getLogger(Takings.class.getName());
    private static final String ORDERS = "paid-orders";
    private static final String REVENUE = "revenue";
    private static final String EVER = "ever";

    /// @param orders ever paid
    /// @param revenue of all that
    public record Taken(long orders, Money revenue, long ordersToday, Money revenueToday) {}

    private final Counting counting;
    private final InstantSource clock;

    public Takings(Counting counting, InstantSource clock) {
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public void on(Event event) {
        if (event.type().equals(OrderRelay.PAID)) {
            OrderFacts order = OrderFactsJson.read(event.payload());
            paid(order.total(), day(order.times().paid().orElseGet(event::at)));
        }
    }

    /// Only if the first count fails is the event told again.
    private void paid(Money total, String day) {
        counting.add(new CounterKey(ORDERS, EVER), 1);
        try {
            counting.add(new CounterKey(ORDERS, day), 1);
            counting.add(revenue(total.getCurrencyUnit(), EVER), total.getAmountMinorLong());
            counting.add(revenue(total.getCurrencyUnit(), day), total.getAmountMinorLong());
        } catch (BackendException halfway) {
            LOG.log(System.Logger.Level.DEBUG, "an order was counted in part: {0}", halfway.getMessage());
        }
    }

    /// As far as it was counted by now.
    ///
    /// @throws BackendException if that cannot be known now
    public Taken read(CurrencyUnit currency) {
        String today = day(clock.instant());
        CounterKey orders = new CounterKey(ORDERS, EVER);
        CounterKey ordersToday = new CounterKey(ORDERS, today);
        CounterKey revenue = revenue(currency, EVER);
        CounterKey revenueToday = revenue(currency, today);
        Map<CounterKey, Long> counts = counting.read(List.of(orders, ordersToday, revenue, revenueToday));
        return new Taken(
                counts.getOrDefault(orders, 0L),
                Money.ofMinor(currency, counts.getOrDefault(revenue, 0L)),
                counts.getOrDefault(ordersToday, 0L),
                Money.ofMinor(currency, counts.getOrDefault(revenueToday, 0L)));
    }

    private static CounterKey revenue(CurrencyUnit currency, String when) {
        return new CounterKey(REVENUE, currency.getCode() + " " + when);
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}
