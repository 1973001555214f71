package dev.stoa.http.catalog;

import dev.stoa.application.cache.Answer;
import dev.stoa.application.catalog.OfferReading;
import dev.stoa.application.catalog.OfferReading.Board;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;

/// The merchants' offers.
@Tag(name = "Catalog")
@Controller("/api/v1/offers")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OfferController {

    private final OfferReading reading;

    OfferController(OfferReading reading) {
        this.reading = reading;
    }

    /// The live offers of all merchants, the one that ends first first.
    @Get
    HttpResponse<PageAnswer<OfferJson>> live(Paging paging, Preconditions preconditions) {
        return answer(reading.live(Optional.empty(), paging.request()), paging, preconditions);
    }

    /// One offer, live or not.
    @Get("/{id}")
    HttpResponse<OfferJson> read(String id, Preconditions preconditions) {
        Answer<Offer> answer = reading.offer(new OfferId(id));
        OfferJson json = answer.value().map(OfferJson::of).orElseThrow(() -> CatalogAnswers.absent("offer", id));
        return CatalogAnswers.finish(
                HttpResponse.ok(json), Preconditions.tag(json.version()), answer.source(), preconditions);
    }

    static HttpResponse<PageAnswer<OfferJson>> answer(Answer<Board> board, Paging paging, Preconditions preconditions) {
        Page<Offer> page = board.value().map(Board::page).orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        return CatalogAnswers.finish(paging.answer(page, OfferJson::of), board.source(), preconditions);
    }
}
