package dev.stoa.bootstrap.replay;

import dev.stoa.domain.catalog.Sku;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Counts what becomes of the invoices, and reckons the revenue a second time from the catalog's prices.
final class Tally {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Map<Sku, Money> prices;
    private final Histogram latency = new ConcurrentHistogram(LONGEST_NANOS, 3);
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int placed;
    private int replayed;
    private int cancelled;
    private long lines;
    private long revenue;
    private long shopRevenue;

    Tally(Map<Sku, Money> prices) {
        this.prices = prices;
    }

    void answered(long nanos) {
        latency.recordValue(Math.min(nanos, LONGEST_NANOS));
    }

    void leftOut(Map<String, Integer> reasons) {
        reasons.forEach((reason, count) -> leftOut.merge(reason, count, Integer::sum));
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Placed order -> {
                placed++;
                sold(order.sale());
            }
            case Outcome.Replayed order -> {
                replayed++;
                sold(order.sale());
            }
            case Outcome.Cancelled back -> cancelled++;
            case Outcome.Refused refusal -> refused.merge(refusal.reason(), 1, Integer::sum);
        }
    }

    ReplayReport report(CurrencyUnit currency, double seconds) {
        return new ReplayReport(
                new ReplayReport.Invoices(placed, replayed, cancelled, refused),
                lines,
                leftOut,
                Money.ofMinor(currency, revenue),
                Money.ofMinor(currency, shopRevenue),
                seconds,
                new ReplayReport.Latency(millis(50), millis(99)));
    }

    private void sold(Sale sale) {
        lines += sale.sold().size();
        shopRevenue = Math.addExact(shopRevenue, sale.total());
        sale.sold().forEach((sku, quantity) -> revenue = Math.addExact(revenue, price(sku, quantity)));
    }

    private long price(Sku sku, long quantity) {
        Money price = prices.get(sku);
        return price == null ? 0 : Math.multiplyExact(price.getAmountMinorLong(), quantity);
    }

    private double millis(double percentile) {
        return Math.round(latency.getValueAtPercentile(percentile) / 10_000.0) / 100.0;
    }
}
