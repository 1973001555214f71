package dev.stoa.web.store.customer;

import dev.stoa.application.catalog.OfferReading;
import dev.stoa.application.session.SignedIn;
import dev.stoa.application.tag.Circles;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.session.SessionData;
import dev.stoa.web.Form;
import dev.stoa.web.Frames;
import dev.stoa.web.Link;
import dev.stoa.web.store.credit.CreditRow;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Gathers what the page of an account shows.
@Singleton
final class AccountPages {

    private static final int SESSIONS = 20;
    private static final int REMEMBERED = 12;
    private static final int ENTRIES = 20;

    private final Frames frames;
    private final Sessions sessions;
    private final Credits credits;
    private final Circles circles;
    private final OfferReading reading;

    AccountPages(Frames frames, Sessions sessions, Credits credits, Circles circles, OfferReading reading) {
        this.frames = frames;
        this.sessions = sessions;
        this.credits = credits;
        this.circles = circles;
        this.reading = reading;
    }

    AccountPage of(HttpRequest<?> request, SignedIn who) {
        Session current = who.session();
        Attributes data = current.attributes();
        Customer customer = who.customer();
        return new AccountPage(
                frames.of(request, "Your account"),
                customer.profile().name().orElse(""),
                customer.contacts().stream().map(Recipient::value).toList(),
                customer.profile().addresses().stream().map(AddressRow::of).toList(),
                CreditRow.balances(credits.entries(customer.id(), PageRequest.first(ENTRIES))
                        .items()),
                sessions.list(Optional.of(current.principal()), PageRequest.first(SESSIONS))
                        .map(session -> AccountPage.Row.of(session, current)),
                links(data, SessionData.VIEWED, "/products/"),
                links(data, SessionData.SEARCHES, "/search?q="),
                links(data, SessionData.CATEGORY, "/categories/").stream().findFirst(),
                makers(customer));
    }

    private static List<Link> links(Attributes data, SessionData what, String folder) {
        return data.get(what.word()).stream()
                .limit(REMEMBERED)
                .map(value ->
                        Link.to(folder + Form.encoded(value), what == SessionData.SEARCHES ? value : words(value)))
                .toList();
    }

    private Optional<List<Link>> makers(Customer customer) {
        try {
            return Optional.of(reading.merchants(circles.followed(customer.id())).stream()
                    .map(maker ->
                            Link.to("/merchants/" + Form.encoded(maker.slug().value()), maker.name()))
                    .toList());
        } catch (BackendException away) {
            return Optional.empty();
        }
    }

    /// A slug as people read it.
    private static String words(String slug) {
        String spaced = slug.replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
