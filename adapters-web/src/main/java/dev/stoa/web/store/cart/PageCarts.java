package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.CartView;
import dev.stoa.application.cart.Carting;
import dev.stoa.application.feature.Feature;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.http.CallerName;
import dev.stoa.http.cart.CartDesk;
import dev.stoa.http.feature.FlagSubject;
import dev.stoa.web.Frames;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

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

    CartTarget open(HttpRequest<?> request) {
        return CartTarget.latest(carting.open(shopper(request)).cart().id(), shopper(request));
    }

    private static Shopper shopper(HttpRequest<?> request) {
        return CartDesk.shopper(CallerName.caller(request));
    }
}
