package dev.stoa.contracts.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange.Add;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/// The shoppers and goods of the cart contracts.
final class CartSamples {

    static final CustomerId ANN = new CustomerId("ann");
    static final Shopper ANN_SIGNED_IN = new Shopper.SignedIn(ANN);
    static final Shopper BOB_SIGNED_IN = new Shopper.SignedIn(new CustomerId("bob"));
    static final Shopper GUEST = new Shopper.Guest();
    static final CartId ANNS = CartId.of(ANN);
    static final CartId SECRET = new CartId("crt_secret");
    static final Sku MUG = new Sku("MUG");
    static final Sku PEN = new Sku("PEN");
    static final Duration MS = Duration.ofMillis(1);
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration WEEK = Duration.ofDays(7);

    private CartSamples() {}

    static Add add(Sku sku, int quantity) {
        return new Add(sku, quantity, pence(100));
    }

    static Money pence(long amount) {
        return Money.ofMinor(CurrencyUnit.GBP, amount);
    }

    static Money euros(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    static Cart changed(CartOutcome outcome) {
        assertThat(outcome).isInstanceOf(Changed.class);
        return ((Changed) outcome).cart();
    }

    static int quantity(Cart cart, Sku sku) {
        return cart.line(sku).map(CartLine::quantity).orElse(0);
    }
}
