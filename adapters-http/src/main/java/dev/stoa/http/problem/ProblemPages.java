package dev.stoa.http.problem;

import dev.stoa.http.Access;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

/// The pages that the `type` of a problem points to.
@Hidden
@Controller("/problems")
@Secured(Access.ANYBODY)
final class ProblemPages {

    @Get("/{word}")
    @Produces(MediaType.TEXT_HTML)
    String page(@PathVariable String word) {
        ProblemCode code = ProblemCode.named(word).orElseThrow(() -> ProblemException.notFound("such problem"));
        return """
                <!doctype html>
                <html lang="en">
                <title>%1$s</title>
                <h1>%1$s</h1>
                <p>Status %2$d, code <code>%3$s</code>.</p>
                <p>%4$s</p>
                </html>
                """.formatted(code.title(), code.status().getCode(), code.word(), code.advice());
    }
}
