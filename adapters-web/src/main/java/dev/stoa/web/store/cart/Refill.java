package dev.stoa.web.store.cart;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts what was ordered once into the cart again, at the prices of now.
@Singleton
public final class Refill {

    private static final int MOST = 50;

    private final PageCarts carts;
    private final CartPages pages;
    private final Supply supply;

    Refill(PageCarts carts, CartPages pages, Supply supply) {
        this.carts = carts;
        this.pages = pages;
        this.supply = supply;
    }

    /// Shows the cart. What cannot be had is named, and the others are in it; of a very long order the first lines.
    public HttpResponse<byte[]> with(HttpRequest<?> request, List<OrderLine> lines) {
        List<OrderLine> first = lines.stream().limit(MOST).toList();
        Map<Sku, String> shortages = supply.shortagesOfMore(
                request, first.stream().collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Integer::sum)));
        Stream<String> faults = first.stream()
                .map(line -> fault(request, line, shortages.getOrDefault(line.sku(), "")))
                .filter(fault -> !fault.isEmpty());
        String all = Stream.concat(faults, others(lines)).collect(Collectors.joining(" "));
        return all.isEmpty() ? Pages.see("/cart?done=again") : pages.refuse(request, all);
    }

    private String fault(HttpRequest<?> request, OrderLine line, String shortage) {
        String why = shortage.isEmpty() ? Refusals.of(carts.add(request, line.sku(), line.quantity())) : shortage;
        return why.isEmpty() ? "" : line.name() + ": " + why;
    }

    private static Stream<String> others(List<OrderLine> lines) {
        return lines.size() > MOST
                ? Stream.of("You bought %d things then; these are the first %d.".formatted(lines.size(), MOST))
                : Stream.empty();
    }
}
