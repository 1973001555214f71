package dev.stoa.web.store.catalog;

import dev.stoa.http.Access;
import dev.stoa.web.Frames;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// The front of the shop. What cannot be known now is left out.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {

    private static final int TRENDING = 6;
    private static final int POPULAR = 10;
    private static final int MAKERS = 12;

    private final Pages pages;
    private final Frames frames;
    private final Highlights highlights;

    HomeController(Pages pages, Frames frames, Highlights highlights) {
        this.pages = pages;
        this.frames = frames;
        this.highlights = highlights;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request) {
        return pages.show(
                "store/home",
                new HomePage(
                        frames.of(request, "Many makers, one roof"),
                        highlights.trending(TRENDING),
                        highlights.popular(POPULAR),
                        highlights.makers(MAKERS)));
    }
}
