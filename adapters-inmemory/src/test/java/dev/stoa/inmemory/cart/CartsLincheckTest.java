package dev.stoa.inmemory.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// Carts are linearizable: adding, clearing and merging at once look like one after the other.
public class CartsLincheckTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final Shopper SHOPPER = new Shopper.SignedIn(ANN);
    private static final CartId GUEST = new CartId("guest");
    private static final Sku MUG = new Sku("MUG");

    private final Carts carts = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).carts();

    public CartsLincheckTest() {
        carts.open(GUEST);
    }

    @Operation
    public int addToGuests() {
        return mugs(GUEST);
    }

    @Operation
    public int addToOwn() {
        return mugs(CartId.of(ANN));
    }

    @Operation
    public int merge() {
        return carts.merge(GUEST, ANN).map(merged -> mugs(merged.cart())).orElse(-1);
    }

    @Operation
    public int read() {
        return carts.find(CartId.of(ANN), SHOPPER).map(CartsLincheckTest::mugs).orElse(-1);
    }

    @Operation
    public int clearOwnIfAtTwo() {
        var outcome = carts.change(CartId.of(ANN), SHOPPER, 2, new CartChange.Clear());
        return outcome instanceof Changed ? 1 : 0;
    }

    private int mugs(CartId id) {
        var outcome = carts.change(id, SHOPPER, new CartChange.Add(MUG, 1, Money.ofMinor(CurrencyUnit.GBP, 1)));
        return outcome instanceof Changed changed ? mugs(changed.cart()) : -1;
    }

    private static int mugs(Cart cart) {
        return cart.line(MUG).map(CartLine::quantity).orElse(0);
    }

    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(10)
                .invocationsPerIteration(200)
                .check(getClass());
    }
}
