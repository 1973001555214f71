package dev.stoa.web;

import dev.stoa.http.Access;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.Map;

/// Keeps light or dark in a cookie, so that the next page is right from its first byte.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
final class ThemeController {

    private static final Duration YEAR = Duration.ofDays(365);

    private final PageCookies cookies;

    ThemeController(PageCookies cookies) {
        this.cookies = cookies;
    }

    /// Twice, for the session of the console is known below its own path only.
    @Post(uris = {"/theme", "/console/theme"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(@Body Map<String, String> fields) {
        Form form = new Form(fields);
        Theme theme = Theme.named(form.text("theme"));
        return Pages.see(form.path("back")).cookie(cookies.holding(Theme.COOKIE, theme.word(), YEAR));
    }
}
