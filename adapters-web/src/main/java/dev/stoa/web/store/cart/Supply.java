package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartView;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How many of one thing a shopper may ask for now. Nothing is reserved by it: the order has the last word.
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
        int there = inCart(request, sku);
        String inCart = there == 0 ? "" : " You have %s in your cart.".formatted(Format.number(there));
        return stock(sku)
                .filter(stock -> stock.available() < (long) there + more)
                .map(stock -> left(stock) + " Nothing was added." + inCart)
                .orElse("");
    }

    /// Why there cannot be this many in the cart; empty text if there can.
    String shortage(Sku sku, int quantity) {
        return stock(sku)
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

    /// Nothing is known of what has no record.
    private Optional<Stock> stock(Sku sku) {
        return Optional.ofNullable(stocks.of(List.of(sku)).get(sku));
    }

    private int inCart(HttpRequest<?> request, Sku sku) {
        return carts.view(request).map(CartView::lines).orElse(List.of()).stream()
                .filter(line -> line.line().sku().equals(sku))
                .mapToInt(line -> line.line().quantity())
                .sum();
    }
}
