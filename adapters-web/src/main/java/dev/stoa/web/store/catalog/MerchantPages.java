package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.OfferReading;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.Product;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Frames;
import dev.stoa.web.Pager;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers what the page of a maker shows.
@Singleton
final class MerchantPages {

    private static final int OFFERS = 20;

    private final Frames frames;
    private final OfferReading reading;
    private final Shelves shelves;
    private final Tickets tickets;
    private final Following following;

    MerchantPages(Frames frames, OfferReading reading, Shelves shelves, Tickets tickets, Following following) {
        this.frames = frames;
        this.reading = reading;
        this.shelves = shelves;
        this.tickets = tickets;
        this.following = following;
    }

    Merchant known(String slug) {
        return reading.merchant(Slugs.of("maker", slug))
                .value()
                .orElseThrow(() -> ProblemException.notFound("maker " + slug));
    }

    MerchantPage of(HttpRequest<?> request, Merchant merchant, String torn, Caller caller, Paging paging) {
        Page<Product> page = shelves.of(merchant.slug(), paging);
        return new MerchantPage(
                frames.of(request, merchant.name()),
                merchant.slug().value(),
                merchant.name(),
                merchant.description(),
                following.count(merchant.slug()),
                following.isBy(caller, merchant.slug()),
                tickets.of(offers(merchant, torn), torn),
                shelves.cards(page),
                Pager.of(request, paging.nextCursor(page)));
    }

    /// Those that end first, and the one that somebody asked for wherever it stands.
    private List<Offer> offers(Merchant merchant, String torn) {
        List<Offer> first = reading.live(Optional.of(merchant.slug()), PageRequest.first(OFFERS))
                .value()
                .map(board -> board.page().items())
                .orElse(List.of());
        Stream<Offer> asked = tickets.asked(torn, merchant.slug()).stream()
                .filter(offer -> first.stream().noneMatch(shown -> shown.id().equals(offer.id())));
        return Stream.concat(asked, first.stream()).toList();
    }
}
