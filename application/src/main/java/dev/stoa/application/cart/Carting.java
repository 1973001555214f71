package dev.stoa.application.cart;

import dev.stoa.application.cart.CartAnswer.CouponRefused;
import dev.stoa.application.cart.CartAnswer.Done;
import dev.stoa.application.cart.CartAnswer.NotForSale;
import dev.stoa.application.cart.CartAnswer.Refused;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.CartOutcome.Absent;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.cart.Shopper.Guest;
import dev.stoa.domain.cart.Shopper.SignedIn;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.joda.money.Money;

/// Everything a shopper does with a cart. Prices come from the catalog, never from the shopper.
///
/// Stock is shown, not asked for: only an order takes it.
public final class Carting {

    private final Carts carts;
    private final CartViews views;
    private final RandomGenerator secrets;

    /// @param secrets a cryptographically strong source, for the ids of guest carts
    public Carting(Carts carts, CartViews views, RandomGenerator secrets) {
        this.carts = carts;
        this.views = views;
        this.secrets = secrets;
    }

    /// A guest gets a new empty cart; a customer gets the one they have, at version 0 while there is nothing in it.
    public CartView open(Shopper shopper) {
        return switch (shopper) {
            case Guest guest -> views.of(carts.open(CartId.secret(secrets)));
            case SignedIn who -> current(who.customer());
        };
    }

    public Optional<CartView> view(CartId id, Shopper shopper) {
        if (shopper instanceof SignedIn who && CartId.of(who.customer()).equals(id)) {
            return Optional.of(current(who.customer()));
        }
        return carts.find(id, shopper).map(views::of);
    }

    /// The customer's cart; looking at it creates nothing.
    public CartView current(CustomerId customer) {
        CartId id = CartId.of(customer);
        return views.of(carts.find(id, new SignedIn(customer)).orElseGet(() -> Cart.unborn(customer, Instant.EPOCH)));
    }

    public CartAnswer add(CartTarget target, Sku sku, int quantity) {
        return put(target, sku, price -> new CartChange.Add(sku, quantity, price));
    }

    public CartAnswer setQuantity(CartTarget target, Sku sku, int quantity) {
        return put(target, sku, price -> new CartChange.SetQuantity(sku, quantity, price));
    }

    /// Removing, clearing, noting, and taking coupons out: changes that need nobody else's word.
    public CartAnswer change(CartTarget target, CartChange change) {
        CartOutcome outcome = target.version().isPresent()
                ? carts.change(target.id(), target.shopper(), target.version().getAsLong(), change)
                : carts.change(target.id(), target.shopper(), change);
        return outcome instanceof Changed changed ? new Done(views.of(changed.cart())) : new Refused(outcome);
    }

    /// Puts a coupon in if it takes something off this cart now. One that stops working later stays in and is shown
    /// as refused.
    public CartAnswer addCoupon(CartTarget target, CouponCode code) {
        Optional<CartView> seen = view(target.id(), target.shopper());
        if (seen.isEmpty()) {
            return new Refused(new Absent());
        }
        Optional<RefusedCoupon> refused = refusal(seen.get().cart(), code);
        return refused.isPresent() ? new CouponRefused(refused.get()) : change(target, new CartChange.AddCoupon(code));
    }

    /// Moves a guest's cart into the customer's at sign-in; says what the customer's caps had no room for.
    /// Repeating it changes nothing.
    public Optional<Merged> merge(CartId guest, CustomerId customer) {
        return carts.merge(guest, customer);
    }

    private CartAnswer put(CartTarget target, Sku sku, Function<Money, CartChange> change) {
        return views.forSale(sku)
                .map(product -> change(target, change.apply(product.price())))
                .orElseGet(() -> new NotForSale(sku));
    }

    private Optional<RefusedCoupon> refusal(Cart cart, CouponCode code) {
        List<CouponCode> codes = new ArrayList<>(cart.coupons());
        if (!codes.contains(code)) {
            codes.add(code);
        }
        return views.of(cart, codes).quote().refused().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
