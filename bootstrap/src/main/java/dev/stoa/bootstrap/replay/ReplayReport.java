package dev.stoa.bootstrap.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/// What a replay did.
///
/// @param lines order lines over placed and replayed orders
/// @param leftOut lines that were no products, or that the cart refused, by reason
/// @param revenue catalog price times quantity over `lines`, reckoned by the replay
/// @param shopRevenue the same as the shop's own orders say
/// @param latency over every request
public record ReplayReport(
        Invoices invoices,
        long lines,
        Map<String, Integer> leftOut,
        Money revenue,
        Money shopRevenue,
        double seconds,
        Latency latency) {

    /// Every invoice is in exactly one of these.
    ///
    /// @param refused by reason
    public record Invoices(int placed, int replayed, int cancelled, Map<String, Integer> refused) {

        public Invoices {
            refused = sorted(refused);
        }

        public int all() {
            return placed + replayed + cancelled + sum(refused);
        }
    }

    /// Half, and all but one in a hundred, were answered in this time.
    public record Latency(double p50Ms, double p99Ms) {}

    public ReplayReport {
        leftOut = sorted(leftOut);
    }

    /// Whether the shop's orders and the catalog agree to the penny.
    public boolean agrees() {
        return revenue.equals(shopRevenue);
    }

    /// The report for programs; the names are fixed.
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("invoices", invoices.all());
        fields.put("placed", invoices.placed());
        fields.put("replayed", invoices.replayed());
        fields.put("cancelled", invoices.cancelled());
        fields.put("refused", invoices.refused());
        fields.put("lines", lines);
        fields.put("linesLeftOut", leftOut);
        fields.put("revenue", money(revenue));
        fields.put("shopRevenue", money(shopRevenue));
        fields.put("seconds", seconds);
        fields.put("p50Ms", latency.p50Ms());
        fields.put("p99Ms", latency.p99Ms());
        return fields;
    }

    /// The report for people.
    public String text() {
        var text = new StringBuilder();
        text.append("%,d invoices in %.1f s%n".formatted(invoices.all(), seconds));
        row(text, "placed", invoices.placed(), "");
        row(text, "replayed", invoices.replayed(), "  answered from their keys");
        row(text, "cancelled", invoices.cancelled(), "");
        row(text, "refused", sum(invoices.refused()), "");
        invoices.refused().forEach((reason, count) -> row(text, "  " + reason, count, ""));
        text.append("%,d order lines, %,d lines left out%n".formatted(lines, sum(leftOut)));
        leftOut.forEach((reason, count) -> row(text, "  " + reason, count, ""));
        text.append("revenue %s; the shop's orders say %s%n".formatted(revenue, shopRevenue));
        text.append("latency of a request: p50 %.2f ms, p99 %.2f ms".formatted(latency.p50Ms(), latency.p99Ms()));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, int count, String remark) {
        text.append("  %-28s %,8d%s%n".formatted(name, count, remark));
    }

    private static Map<String, Object> money(Money money) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amount", money.getAmountMinorLong());
        fields.put("currency", money.getCurrencyUnit().getCode());
        return fields;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
