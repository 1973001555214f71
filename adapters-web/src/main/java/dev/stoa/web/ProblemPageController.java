package dev.stoa.web;

import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;

/// The pages that the `type` of a problem points to. They ask no backend, for some tell that one is away.
@Controller("/problems")
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
final class ProblemPageController {

    private final Pages pages;
    private final Frames frames;

    ProblemPageController(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @Get("/{word}")
    HttpResponse<byte[]> show(HttpRequest<?> request, String word) {
        ProblemCode code = ProblemCode.named(word).orElseThrow(() -> ProblemException.notFound("such problem"));
        return pages.show("store/problem", ProblemPage.of(frames.bare(request, code.title()), code));
    }
}
