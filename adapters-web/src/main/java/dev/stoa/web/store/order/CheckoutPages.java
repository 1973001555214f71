package dev.stoa.web.store.order;

import dev.stoa.application.cart.CartView;
import dev.stoa.application.feature.Feature;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.Ids;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.order.Totals;
import dev.stoa.http.feature.FlagSubject;
import dev.stoa.web.Format;
import dev.stoa.web.Frames;
import dev.stoa.web.store.cart.CartSummary;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.joda.money.Money;

/// Gathers what the checkout shows.
@Singleton
final class CheckoutPages {

    private final Frames frames;
    private final Credits credits;
    private final Orders orders;
    private final FeatureFlags features;
    private final Ids ids;

    CheckoutPages(Frames frames, Credits credits, Orders orders, FeatureFlags features, Ids ids) {
        this.frames = frames;
        this.credits = credits;
        this.orders = orders;
        this.features = features;
        this.ids = ids;
    }

    /// With a key of its own: what was refused once may be tried again.
    CheckoutPage of(HttpRequest<?> request, CartView view, SignedIn who, AddressFields address, Trouble trouble) {
        Totals totals = view.quote().totals();
        CartSummary summary = CartSummary.of(view);
        return new CheckoutPage(
                frames.of(request, "Checkout"),
                summary.lines(),
                summary.coupons(),
                summary.sums(),
                address,
                credit(request, who.customer().id(), totals.total()),
                ids.next("chk"),
                new CheckoutPage.Expected(
                        totals.total().getAmountMinorLong(),
                        totals.total().getCurrencyUnit().getCode()),
                trouble);
    }

    boolean mayUseCredit(HttpRequest<?> request) {
        return features.isOn(Feature.PAY_WITH_CREDIT, FlagSubject.of(request));
    }

    /// The first of the customer's addresses, or else where the last order went.
    AddressFields known(SignedIn who) {
        var addresses = who.customer().profile().addresses();
        return addresses.isEmpty()
                ? orders.of(who.customer().id(), PageRequest.first(1)).items().stream()
                        .findFirst()
                        .map(order -> AddressFields.of(order.shipTo()))
                        .orElse(AddressFields.BLANK)
                : AddressFields.of(addresses.getFirst());
    }

    private Optional<String> credit(HttpRequest<?> request, CustomerId customer, Money total) {
        return mayUseCredit(request)
                ? Optional.of(credits.balance(customer, total.getCurrencyUnit()))
                        .filter(Money::isPositive)
                        .map(Format::money)
                : Optional.empty();
    }
}
