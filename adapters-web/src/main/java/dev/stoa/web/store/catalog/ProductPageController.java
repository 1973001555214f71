package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.catalog.Product;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Pages;
import dev.stoa.web.store.session.Trail;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// One product; looking at it counts.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductPageController {

    private final Pages pages;
    private final ProductPages making;
    private final ProductReading reading;
    private final Popularity popularity;
    private final Trail trail;

    ProductPageController(
            Pages pages, ProductPages making, ProductReading reading, Popularity popularity, Trail trail) {
        this.pages = pages;
        this.making = making;
        this.reading = reading;
        this.popularity = popularity;
        this.trail = trail;
    }

    @Get("/products/{slug}")
    HttpResponse<byte[]> show(HttpRequest<?> request, String slug) {
        Product product = reading.bySlug(Slugs.of("product", slug))
                .value()
                .filter(Product::active)
                .orElseThrow(() -> ProblemException.notFound("product " + slug));
        popularity.viewed(product.sku());
        trail.viewed(request, product.slug());
        return pages.show("store/product", making.of(request, product));
    }
}
