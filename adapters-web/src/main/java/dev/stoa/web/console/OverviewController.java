package dev.stoa.web.console;

import dev.stoa.http.Access;
import dev.stoa.web.Heads;
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

/// The first page of the console.
@Controller("/console")
@Produces(MediaType.TEXT_HTML)
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OverviewController {

    private final Pages pages;
    private final Heads heads;

    OverviewController(Pages pages, Heads heads) {
        this.pages = pages;
        this.heads = heads;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request) {
        return pages.show(
                "console/overview",
                new OverviewPage(ConsoleFrame.of(heads.of(request, "Overview"), request.getPath())));
    }
}
