package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.Carting;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/// Puts what was ordered once into the cart again, at the prices of now.
@Singleton
public final class Refill {

    private static final int MOST = 50;

    private final Carting carting;
    private final PageCarts carts;
    private final CartPages pages;
    private final Supply supply;

    Refill(Carting carting, PageCarts carts, CartPages pages, Supply supply) {
        this.carting = carting;
        this.carts = carts;
        this.pages = pages;
        this.supply = supply;
    }

    /// Shows the cart. What cannot be had is named, and the others are in it; of a very long order the first lines.
    public HttpResponse<byte[]> with(HttpRequest<?> request, List<OrderLine> lines) {
        List<String> faults = lines.stream()
                .limit(MOST)
                .map(line -> fault(request, line))
                .filter(fault -> !fault.isEmpty())
                .toList();
        return faults.isEmpty() ? Pages.see("/cart?done=again") : pages.refuse(request, String.join(" ", faults));
    }

    private String fault(HttpRequest<?> request, OrderLine line) {
        String shortage = supply.shortageOfMore(request, line.sku(), line.quantity());
        String why =
                shortage.isEmpty() ? Refusals.of(carting.add(target(request), line.sku(), line.quantity())) : shortage;
        return why.isEmpty() ? "" : line.name() + ": " + why;
    }

    private CartTarget target(HttpRequest<?> request) {
        return carts.target(request).orElseGet(() -> carts.open(request));
    }
}
