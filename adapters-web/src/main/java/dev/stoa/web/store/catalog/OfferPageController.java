package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.OfferReading;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.http.Access;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Frames;
import dev.stoa.web.Pager;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;

/// The offers, and asking for one: it counts, and shows the code.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OfferPageController {

    private final Pages pages;
    private final Frames frames;
    private final OfferReading reading;
    private final Tickets tickets;
    private final Popularity popularity;

    OfferPageController(Pages pages, Frames frames, OfferReading reading, Tickets tickets, Popularity popularity) {
        this.pages = pages;
        this.frames = frames;
        this.reading = reading;
        this.tickets = tickets;
        this.popularity = popularity;
    }

    @Get("/offers")
    HttpResponse<byte[]> list(HttpRequest<?> request, Paging paging) {
        Page<Offer> page = reading.live(Optional.empty(), paging.request())
                .value()
                .map(OfferReading.Board::page)
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        return pages.show(
                "store/offers",
                new OffersPage(
                        frames.of(request, "Offers"),
                        tickets.of(page.items(), ""),
                        Pager.of(request, paging.nextCursor(page))));
    }

    @Post("/offers/{id}/click")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> click(String id) {
        Offer offer =
                reading.offer(new OfferId(id)).value().orElseThrow(() -> ProblemException.notFound("offer " + id));
        popularity.clicked(offer.id());
        String maker = Slugs.path("/merchants/", offer.details().merchant());
        return Pages.see(
                UriBuilder.of(maker).queryParam("offer", offer.id().value()).build() + "#torn");
    }
}
