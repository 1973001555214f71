package dev.stoa.http.tag;

import dev.stoa.application.catalog.OfferReading;
import dev.stoa.application.tag.Circles;
import dev.stoa.application.tag.SharedInterests;
import dev.stoa.application.tag.SharedInterests.Shared;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/// Following merchants.
@Tag(name = "Customers")
@Controller("/api/v1")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowController {

    @Serdeable
    record Following(boolean following) {}

    /// @param data slugs of merchants in byte order
    @Serdeable
    record Followed(List<String> data) {}

    /// @param followers how many followers of the merchant have it
    /// @param atLeast whether there may be more, because the merchant has very many
    @Serdeable
    record SharedInterest(String interest, long followers, boolean atLeast) {
        static SharedInterest of(Shared shared) {
            return new SharedInterest(
                    shared.interest().name(),
                    shared.followers().members(),
                    shared.followers().atLeast());
        }
    }

    @Serdeable
    record SharedList(List<SharedInterest> data) {}

    private final OfferReading reading;
    private final Circles circles;
    private final SharedInterests shared;

    FollowController(OfferReading reading, Circles circles, SharedInterests shared) {
        this.reading = reading;
        this.circles = circles;
        this.shared = shared;
    }

    @Get("/merchants/{slug}/follow")
    Following follows(Caller.Customer caller, String slug) {
        return new Following(circles.follows(caller.id(), known(slug)));
    }

    /// Follows the merchant, also if one did before.
    @Put("/merchants/{slug}/follow")
    @Status(HttpStatus.NO_CONTENT)
    void follow(Caller.Customer caller, String slug) {
        Slug merchant = known(slug);
        TooMany.orElse(() -> circles.follow(caller.id(), merchant));
    }

    @Delete("/merchants/{slug}/follow")
    @Status(HttpStatus.NO_CONTENT)
    void unfollow(Caller.Customer caller, String slug) {
        circles.unfollow(caller.id(), known(slug));
    }

    @Get("/customers/me/followed-merchants")
    Followed followed(Caller.Customer caller) {
        return new Followed(
                circles.followed(caller.id()).stream().map(Slug::value).toList());
    }

    /// Of one's own interests, the first 20 by name, those that at least five followers of the merchant share; the
    /// numbers may be five minutes old.
    @Get("/merchants/{slug}/shared-interests")
    SharedList shared(Caller.Customer caller, String slug) {
        return new SharedList(shared.with(caller.id(), known(slug)).stream()
                .map(SharedInterest::of)
                .toList());
    }

    private Slug known(String slug) {
        try {
            Slug merchant = new Slug(slug);
            return reading.merchant(merchant)
                    .value()
                    .orElseThrow(() -> absent(slug))
                    .slug();
        } catch (InvalidInputException noSlug) {
            throw absent(slug);
        }
    }

    private static ProblemException absent(String slug) {
        return ProblemException.notFound("merchant " + slug);
    }
}
