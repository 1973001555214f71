package dev.stoa.http.catalog;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.domain.Ids;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Optional;

/// Offers, live or not. A withdrawn offer is over, but its clicks still name it.
@Tag(name = "Operators")
@Controller(AdminOfferController.PATH)
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminOfferController {

    static final String PATH = "/api/v1/admin/offers";

    private final CatalogChanges changes;
    private final Offers offers;
    private final References references;
    private final Ids ids;
    private final InstantSource clock;

    AdminOfferController(CatalogChanges changes, Offers offers, References references, Ids ids, InstantSource clock) {
        this.changes = changes;
        this.offers = offers;
        this.references = references;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<OfferJson> create(@Body OfferBody body, Audit audit) {
        OfferId id = new OfferId(ids.next("off"));
        Offer offer = CatalogProblems.saved(changes.createOffer(id, known(body.toDetails())));
        return AdminAnswers.created(audit.after(OfferJson.of(offer)), offer.version(), PATH, id.value());
    }

    @Get("/{id}")
    HttpResponse<OfferJson> read(String id, Preconditions preconditions) {
        Offer offer = find(id);
        return preconditions.answer(OfferJson.of(offer), offer.version());
    }

    @Put("/{id}")
    HttpResponse<OfferJson> change(String id, @Body OfferBody body, Preconditions preconditions, Audit audit) {
        long expected = preconditions.expectedVersion();
        return change(find(id), expected, known(body.toDetails()), audit);
    }

    /// Ends it now.
    @Post("/{id}/withdraw")
    HttpResponse<OfferJson> withdraw(String id, Preconditions preconditions, Audit audit) {
        long expected = preconditions.expectedVersion();
        Offer offer = find(id);
        return change(offer, expected, offer.details().endedBy(clock.instant()), audit);
    }

    private HttpResponse<OfferJson> change(Offer before, long expected, OfferDetails details, Audit audit) {
        audit.before(OfferJson.of(before));
        Offer offer = CatalogProblems.saved(changes.changeOffer(before.id(), expected, details));
        return AdminAnswers.changed(audit.after(OfferJson.of(offer)), offer.version());
    }

    private Offer find(String id) {
        return offers.byId(new OfferId(id)).orElseThrow(() -> ProblemException.notFound("offer " + id));
    }

    private OfferDetails known(OfferDetails details) {
        references.check(Optional.empty(), Optional.of(details.merchant()));
        return details;
    }
}
