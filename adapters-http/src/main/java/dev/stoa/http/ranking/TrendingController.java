package dev.stoa.http.ranking;

import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.TrendingOffers;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Which offers people click on, and their clicks.
@Tag(name = "Offers")
@Controller("/api/v1/offers")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrendingController {

    private final TrendingOffers trending;
    private final Popularity popularity;
    private final Offers offers;

    TrendingController(TrendingOffers trending, Popularity popularity, Offers offers) {
        this.trending = trending;
        this.popularity = popularity;
        this.offers = offers;
    }

    @Get("/trending{?limit}")
    TrendingJson top(@QueryValue(defaultValue = "10") int limit) {
        Require.range("limit", limit, 1, PageRequest.MAX_LIMIT);
        return TrendingJson.of(trending.top(limit));
    }

    @Post("/{id}/clicks")
    @Status(HttpStatus.ACCEPTED)
    void click(String id) {
        Offer offer =
                offers.byId(new OfferId(id)).orElseThrow(() -> ProblemException.notFound("offer %s".formatted(id)));
        popularity.clicked(offer.id());
    }
}
