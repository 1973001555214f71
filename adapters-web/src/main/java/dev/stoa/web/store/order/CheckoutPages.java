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
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import dev.stoa.web.Frames;
import dev.stoa.web.Link;
import dev.stoa.web.store.cart.CartSummary;
import dev.stoa.web.store.customer.AddressFields;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
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
    CheckoutPage of(HttpRequest<?> request, CartView view, SignedIn who, CheckoutFields fields, Trouble trouble) {
        Totals totals = view.quote().totals();
        CartSummary summary = CartSummary.of(view);
        return new CheckoutPage(
                frames.of(request, "Checkout"),
                summary.lines(),
                summary.coupons(),
                summary.sums(),
                fields,
                saved(who, fields.address()),
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

    /// The address that was chosen, or the first of the customer's, or else where the last order went.
    AddressFields known(SignedIn who, String chosen) {
        var addresses = who.customer().profile().addresses();
        return addresses.stream()
                .filter(address -> address.id().equals(chosen))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(AddressFields::label)
                .or(() -> orders.of(who.customer().id(), PageRequest.first(1)).items().stream()
                        .findFirst()
                        .map(order -> AddressFields.of(order.shipTo())))
                .orElse(AddressFields.BLANK);
    }

    private static List<Link> saved(SignedIn who, AddressFields shown) {
        return who.customer().profile().addresses().stream()
                .map(address -> new Link(
                        "/checkout?address=" + Form.encoded(address.id()),
                        address.name() + ", " + address.line1(),
                        AddressFields.label(address).equals(shown)))
                .toList();
    }

    private Optional<String> credit(HttpRequest<?> request, CustomerId customer, Money total) {
        return mayUseCredit(request)
                ? Optional.of(credits.balance(customer, total.getCurrencyUnit()))
                        .filter(Money::isPositive)
                        .map(Format::money)
                : Optional.empty();
    }
}
