package dev.stoa.bootstrap.replay;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.catalog.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What of an invoice are products in some quantity, summed per SKU; the rest is left out for a reason.
record Basket(SortedMap<Sku, Long> wanted, Map<String, Integer> leftOut) {

    static final Comparator<Sku> ORDER = Comparator.comparing(Sku::value, Utf8.ORDER);

    static Basket of(Invoice invoice, Set<Sku> known) {
        SortedMap<Sku, Long> wanted = new TreeMap<>(ORDER);
        Map<String, Integer> leftOut = new TreeMap<>();
        long sign = invoice.cancels() ? -1 : 1;
        for (InvoiceLine line : invoice.lines()) {
            long quantity = sign * line.quantity();
            if (!known.contains(line.sku())) {
                leftOut.merge("unknown_product", 1, Integer::sum);
            } else if (quantity <= 0) {
                leftOut.merge("no_quantity", 1, Integer::sum);
            } else if (!line.priced()) {
                leftOut.merge("no_price", 1, Integer::sum);
            } else {
                wanted.merge(line.sku(), quantity, Math::addExact);
            }
        }
        return new Basket(wanted, leftOut);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    List<Map.Entry<Sku, Long>> lines() {
        return List.copyOf(wanted.entrySet());
    }
}
