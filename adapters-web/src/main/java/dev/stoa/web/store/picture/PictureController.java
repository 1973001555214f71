package dev.stoa.web.store.picture;

import dev.stoa.application.catalog.ProductReading;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// Pictures of products, categories and makers.
@Controller("/pictures")
@Produces(MediaType.ALL)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PictureController {

    private static final String A_DAY = "public, max-age=86400";

    private final Illustrations illustrations;
    private final ProductReading reading;

    PictureController(Illustrations illustrations, ProductReading reading) {
        this.illustrations = illustrations;
        this.reading = reading;
    }

    @Get("/{slug}.svg")
    HttpResponse<String> product(String slug) {
        Product product = reading.bySlug(known(slug)).value().orElseThrow(() -> absent(slug));
        return picture(illustrations.ofProduct(
                slug, product.category().map(Slug::value).orElse("")));
    }

    /// Any name has a picture, so that no backend needs to be asked.
    @Get("/categories/{slug}.svg")
    HttpResponse<String> category(String slug) {
        return picture(illustrations.ofCategory(known(slug).value()));
    }

    @Get("/merchants/{slug}.svg")
    HttpResponse<String> merchant(String slug) {
        return picture(illustrations.ofMerchant(known(slug).value()));
    }

    private static HttpResponse<String> picture(String svg) {
        return HttpResponse.ok(svg).header("Content-Type", "image/svg+xml").header("Cache-Control", A_DAY);
    }

    private static Slug known(String slug) {
        try {
            return new Slug(slug);
        } catch (InvalidInputException e) {
            throw absent(slug);
        }
    }

    private static ProblemException absent(String slug) {
        return ProblemException.notFound("picture of " + slug);
    }
}
