package dev.stoa.bootstrap.replay;

import dev.stoa.domain.catalog.Sku;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The sales of this file that nothing has cancelled yet, by customer, latest first.
final class OpenSales {

    /// What a cancellation finds.
    sealed interface Match {

        /// One sale with the same lines.
        record Whole(Sale sale) implements Match {}

        /// A sale that had these goods and more.
        record Part() implements Match {}

        record None() implements Match {}
    }

    private final Map<String, Deque<Sale>> byCustomer = new HashMap<>();

    void add(String customer, Sale sale) {
        byCustomer.computeIfAbsent(customer, key -> new ArrayDeque<>()).addFirst(sale);
    }

    /// Finds what a cancellation takes back; a sale that is found whole is open no longer.
    Match take(String customer, Map<Sku, Long> returned) {
        Deque<Sale> sales = byCustomer.getOrDefault(customer, new ArrayDeque<>());
        Optional<Sale> whole =
                sales.stream().filter(sale -> sale.sold().equals(returned)).findFirst();
        if (whole.isPresent()) {
            sales.remove(whole.get());
            return new Match.Whole(whole.get());
        }
        return sales.stream().anyMatch(sale -> contains(sale, returned)) ? new Match.Part() : new Match.None();
    }

    private static boolean contains(Sale sale, Map<Sku, Long> returned) {
        return returned.entrySet().stream()
                .allMatch(line -> sale.sold().getOrDefault(line.getKey(), 0L) >= line.getValue());
    }
}
