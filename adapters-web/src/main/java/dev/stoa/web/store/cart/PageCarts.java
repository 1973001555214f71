package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartAnswer;
import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.CartView;
import dev.stoa.application.cart.Carting;
import dev.stoa.application.feature.Feature;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.http.CallerName;
import dev.stoa.http.cart.CartDesk;
import dev.stoa.http.feature.FlagSubject;
import dev.stoa.web.Frames;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The cart of whoever asks: the customer's own, or the guest's that the cookie names.
@Singleton
public final class PageCarts {

    private final Carting carting;
    private final Frames frames;
    private final FeatureFlags features;

    PageCarts(Carting carting, Frames frames, FeatureFlags features) {
        this.carting = carting;
        this.frames = frames;
        this.features = features;
    }

    /// Empty for a guest who has put nothing in so far.
    public Optional<CartView> view(HttpRequest<?> request) {
        return frames.cart(request).flatMap(id -> carting.view(id, shopper(request)));
    }

    /// Which cart a change is for; it may be gone.
    Optional<CartTarget> target(HttpRequest<?> request) {
        return frames.cart(request).map(id -> CartTarget.latest(id, shopper(request)));
    }

    boolean mayHaveOne(HttpRequest<?> request) {
        return shopper(request) instanceof Shopper.SignedIn
                || features.isOn(Feature.GUEST_CARTS, FlagSubject.of(request));
    }

    /// How many of each thing lie in it now.
    Map<Sku, Integer> quantities(HttpRequest<?> request) {
        return frames.filled(request).map(Cart::lines).orElse(List.of()).stream()
                .collect(Collectors.toMap(CartLine::sku, CartLine::quantity));
    }

    /// A guest's first thing opens a cart, and so does the next one when theirs has ended.
    CartAnswer add(HttpRequest<?> request, Sku sku, int quantity) {
        return target(request)
                .map(target -> carting.add(target, sku, quantity))
                .filter(answer -> !Refusals.isAbsent(answer))
                .orElseGet(() -> carting.add(open(request), sku, quantity));
    }

    private CartTarget open(HttpRequest<?> request) {
        return CartTarget.latest(carting.open(shopper(request)).cart().id(), shopper(request));
    }

    private static Shopper shopper(HttpRequest<?> request) {
        return CartDesk.shopper(CallerName.caller(request));
    }
}
