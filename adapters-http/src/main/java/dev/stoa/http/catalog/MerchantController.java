package dev.stoa.http.catalog;

import dev.stoa.application.cache.Answer;
import dev.stoa.application.catalog.OfferReading;
import dev.stoa.application.tag.SharedInterests;
import dev.stoa.domain.catalog.Merchant;
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
import java.util.Optional;

/// Merchants, and what each offers.
@Tag(name = "Catalog")
@Controller("/api/v1/merchants/{slug}")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MerchantController {

    private final OfferReading reading;
    private final SharedInterests circles;

    MerchantController(OfferReading reading, SharedInterests circles) {
        this.reading = reading;
        this.circles = circles;
    }

    /// The entity tag names the version and how many follow, which changes without the version.
    @Get
    HttpResponse<FollowedMerchantJson> read(String slug, Preconditions preconditions) {
        Answer<Merchant> answer = reading.merchant(CatalogAnswers.slug("merchant", slug));
        Merchant merchant = found(answer, slug);
        Optional<Long> followers = circles.followers(merchant.slug());
        String tag = followers
                .map(count -> Preconditions.tag(merchant.version(), count))
                .orElseGet(() -> Preconditions.tag(merchant.version()));
        FollowedMerchantJson json = FollowedMerchantJson.of(merchant, followers);
        return CatalogAnswers.finish(HttpResponse.ok(json), tag, answer.source(), preconditions);
    }

    /// The merchant's live offers, the one that ends first first.
    @Get("/offers")
    HttpResponse<PageAnswer<OfferJson>> offers(String slug, Paging paging, Preconditions preconditions) {
        Merchant merchant = found(reading.merchant(CatalogAnswers.slug("merchant", slug)), slug);
        return OfferController.answer(
                reading.live(Optional.of(merchant.slug()), paging.request()), paging, preconditions);
    }

    private static Merchant found(Answer<Merchant> answer, String slug) {
        return answer.value().orElseThrow(() -> CatalogAnswers.absent("merchant", slug));
    }
}
