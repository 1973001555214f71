package dev.stoa.application.order;

import dev.stoa.application.cart.CartPricing;
import dev.stoa.application.cart.CartSources;
import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.CartViews;
import dev.stoa.application.cart.Carting;
import dev.stoa.application.cart.RememberedCarts;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.Pricing;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.order.ShippingRule;
import dev.stoa.domain.payment.Authorisation;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentMethod;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A shop in memory that sells mugs at 10.00 and pots at 30.00, five of each, and ships for 5.00.
final class CheckoutShop {

    static final CustomerId ANN = new CustomerId("ann");
    static final Sku MUG = new Sku("MUG");
    static final Sku POT = new Sku("POT");
    static final CartId CART = CartId.of(ANN);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /// A gateway that can be cut off.
    final class Line implements PaymentGateway {

        boolean cut;
        final Set<PaymentKey> refused = new HashSet<>();

        @Override
        public Authorisation authorise(PaymentKey key, PaymentMethod method, Money amount) {
            return reach().authorise(key, method, amount);
        }

        @Override
        public Authorisation query(PaymentKey key) {
            return reach().query(key);
        }

        @Override
        public void giveBack(PaymentKey key, Money amount) {
            if (refused.contains(key)) {
                throw new BackendException(BackendException.Kind.UNAVAILABLE, "the gateway refuses");
            }
            reach().giveBack(key, amount);
        }

        private PaymentGateway reach() {
            if (cut) {
                throw new BackendException(BackendException.Kind.TIMEOUT, "the gateway does not answer");
            }
            return ports.paymentGateway();
        }
    }

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final InMemoryAdapters ports = new InMemoryAdapters(clock);
    final Line gateway = new Line();

    /// On a backend of their own, which may go down while orders go on.
    final InMemoryAdapters cartPorts = new InMemoryAdapters(clock);

    final Carting carting = new Carting(
            new RememberedCarts(cartPorts.carts(), Duration.ofMinutes(1), clock),
            new CartViews(
                    CartSources.exact(ports.products(), ports.inventory()),
                    ports.categories(),
                    ports.coupons(),
                    new CartPricing(new Pricing(new ShippingRule(500, 100_000)), CurrencyUnit.GBP)),
            new Random(1));
    final Cashier cashier = new Cashier(ports.orders(), gateway);
    final PaymentResolver resolver = new PaymentResolver(cashier, ports.orders(), ports.payments(), gateway, PATIENCE);
    final CheckoutCarts checkoutCarts = new CheckoutCarts(carting);
    final Checkout checkout;

    CheckoutShop() {
        AtomicLong last = new AtomicLong();
        checkout = new Checkout(
                checkoutCarts,
                ports.credits(),
                ports.orders(),
                cashier,
                prefix -> prefix + "_" + last.incrementAndGet());
        sell(MUG, 1_000);
        sell(POT, 3_000);
    }

    private void sell(Sku sku, long pence) {
        String word = sku.value().toLowerCase(Locale.ROOT);
        ports.products()
                .create(
                        new ProductId("prd_" + word),
                        sku,
                        new ProductDetails(
                                new Slug(word), word, "", pence(pence), Optional.empty(), Optional.empty(), Set.of()));
        ports.inventory().setOnHand(sku, 5);
    }

    void fill(Sku sku, int quantity) {
        carting.add(target(), sku, quantity);
    }

    static CartTarget target() {
        return CartTarget.latest(CART, new Shopper.SignedIn(ANN));
    }

    /// Orders Ann's cart.
    OrderAnswer order(String key, String token) {
        return checkout.order(request(key, token, false));
    }

    static OrderRequest request(String key, String token, boolean useCredit) {
        return new OrderRequest(
                ANN,
                new OrderKey(key, "digest of " + token),
                CART,
                new PaymentMethod("test", token),
                new ShipTo("Ann", "1 High Street", "Leeds", "LS1 1AA", "GB"),
                useCredit,
                Optional.empty());
    }

    /// An order of one mug that could not be paid yet.
    Order pending() {
        fill(MUG, 1);
        gateway.cut = true;
        Order order = ordered(order("pending", "approve"));
        gateway.cut = false;
        return order;
    }

    static Order ordered(OrderAnswer answer) {
        if (answer instanceof OrderAnswer.Ordered done) {
            return done.order();
        }
        throw new AssertionError("not ordered: " + answer);
    }

    Order now(Order order) {
        return ports.orders().find(order.id()).orElseThrow();
    }

    long available(Sku sku) {
        return ports.inventory().stock(List.of(sku)).values().iterator().next().available();
    }

    static Money pence(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }
}
