package dev.stoa.web.console;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/// Keeps the figures of the last hour, taken every [#SECONDS].
@Singleton
public final class Sampler {

    /// How often [#sample] is to be called.
    public static final int SECONDS = 5;

    /// Over how long what comes one by one is averaged.
    private static final int SPAN_READINGS = 30 / SECONDS;

    private static final int MOST = 3_600 / SECONDS;

    private final Meters meters;
    private final Products products;
    private final Deque<Reading> readings = new ArrayDeque<>();
    private final Deque<Figures> figures = new ArrayDeque<>();
    private Optional<CurrencyUnit> currency = Optional.empty();

    Sampler(Meters meters, Products products) {
        this.meters = meters;
        this.products = products;
    }

    /// Reads all meters once.
    public void sample() {
        Reading now = meters.read(currency());
        synchronized (this) {
            if (!readings.isEmpty()) {
                figures.addLast(Figures.between(readings.getFirst(), now));
            }
            readings.addLast(now);
            trim(readings, SPAN_READINGS);
            trim(figures, MOST);
        }
    }

    private static void trim(Deque<?> deque, int most) {
        while (deque.size() > most) {
            deque.removeFirst();
        }
    }

    /// The figures taken after this moment, oldest first.
    synchronized List<Figures> since(Instant after) {
        return figures.stream().filter(each -> each.at() > after.toEpochMilli()).toList();
    }

    /// The newest; empty in the first seconds of a process.
    synchronized Optional<Figures> latest() {
        return Optional.ofNullable(figures.peekLast());
    }

    /// What the shop's prices are in, as the first product says that it finds; pounds until there is one.
    CurrencyUnit currency() {
        synchronized (this) {
            if (currency.isPresent()) {
                return currency.get();
            }
        }
        Optional<CurrencyUnit> found = look();
        synchronized (this) {
            currency = found;
        }
        return found.orElse(CurrencyUnit.GBP);
    }

    private Optional<CurrencyUnit> look() {
        try {
            return products.page(ProductFilter.ALL, ProductSort.NEWEST, PageRequest.first(1)).items().stream()
                    .map(product -> product.details().price().getCurrencyUnit())
                    .findFirst();
        } catch (BackendException away) {
            return Optional.empty();
        }
    }
}
