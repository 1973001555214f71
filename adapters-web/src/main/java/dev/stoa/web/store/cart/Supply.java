package dev.stoa.web.store.cart;

import dev.stoa.application.inventory.StockReading;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How many of a thing a shopper may ask for now. Nothing is reserved by it: the order has the last word.
///
/// Of what has no record nothing is known, and nothing is refused.
@Singleton
final class Supply {

    private final StockReading stocks;
    private final PageCarts carts;

    Supply(StockReading stocks, PageCarts carts) {
        this.stocks = stocks;
        this.carts = carts;
    }

    /// The quantity that was typed, if it is a whole number of at least `least` and fits a cart.
    static OptionalInt quantity(Form form, int least) {
        OptionalInt typed = form.number("quantity");
        return typed.orElse(-1) >= least && typed.getAsInt() <= most() ? typed : OptionalInt.empty();
    }

    /// What to type instead.
    static String allowed(int least) {
        return "Type a whole number from %d to %d.".formatted(least, most());
    }

    /// Why no more can be put in; empty text if they can.
    String shortageOfMore(HttpRequest<?> request, Sku sku, int more) {
        return shortagesOfMore(request, Map.of(sku, more)).getOrDefault(sku, "");
    }

    /// Why no more of these can be put in, with nothing of those that can.
    Map<Sku, String> shortagesOfMore(HttpRequest<?> request, Map<Sku, Integer> more) {
        Map<Sku, Integer> inCart = carts.quantities(request);
        Map<Sku, String> shortages = new HashMap<>();
        stocks.of(List.copyOf(more.keySet())).forEach((sku, stock) -> {
            int there = inCart.getOrDefault(sku, 0);
            if (stock.available() < (long) there + more.getOrDefault(sku, 0)) {
                shortages.put(sku, left(stock) + " Nothing was added." + inCart(there));
            }
        });
        return shortages;
    }

    /// Why there cannot be this many in the cart; empty text if there can.
    String shortage(Sku sku, int quantity) {
        return Optional.ofNullable(stocks.of(List.of(sku)).get(sku))
                .filter(stock -> stock.available() < quantity)
                .map(stock -> left(stock) + " Nothing was changed.")
                .orElse("");
    }

    private static int most() {
        return CartLimits.DEFAULT.quantity();
    }

    private static String left(Stock stock) {
        return stock.available() <= 0
                ? "It is sold out at the moment."
                : "There %s only %s left."
                        .formatted(stock.available() == 1 ? "is" : "are", Format.number(stock.available()));
    }

    private static String inCart(int there) {
        return there == 0 ? "" : " You have %s in your cart.".formatted(Format.number(there));
    }
}
