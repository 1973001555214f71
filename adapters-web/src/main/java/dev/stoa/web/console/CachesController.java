package dev.stoa.web.console;

import dev.stoa.application.cache.CacheStatistics;
import dev.stoa.application.cache.Caches;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;

/// The caches, and clearing them: first it is shown how much would go.
@Controller("/console/cache")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CachesController {

    private static final String HOME = "/console/cache";
    private static final int HOT = 20;

    private final Desk desk;
    private final Caches caches;

    CachesController(Desk desk, Caches caches) {
        this.desk = desk;
        this.caches = caches;
    }

    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        return desk.show(request, "caches", "Cache", frame -> page(frame, Typed.NOTHING));
    }

    private CachesPage page(ConsoleFrame frame, Typed typed) {
        return new CachesPage(frame, caches.statistics(), typed);
    }

    /// @param count whether to count its values, which takes a walk over them
    @Get("/of/{name}{?count}")
    HttpResponse<byte[]> one(HttpRequest<?> request, String name, @QueryValue(defaultValue = "false") boolean count) {
        CacheStatistics cache = caches.statistics().stream()
                .filter(each -> each.cache().value().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("such cache"));
        Optional<Long> counted =
                count ? Known.of(() -> caches.countMatching(new CachePattern(name + ":*"))) : Optional.empty();
        return desk.show(
                request,
                "cache",
                "Cache " + name,
                frame -> new CachePage(
                        frame, cache, caches.hotKeys(cache.cache(), HOT), counted, count && counted.isEmpty()));
    }

    /// The dry run.
    @Get("/clear{?pattern}")
    HttpResponse<byte[]> ask(HttpRequest<?> request, @QueryValue(defaultValue = "") String pattern) {
        try {
            long matched = caches.countMatching(new CachePattern(pattern));
            return desk.show(request, "cache-clear", "Clear cache", frame -> new ClearPage(frame, pattern, matched));
        } catch (InvalidInputException e) {
            Typed typed = Typed.of(new Form(Map.of("pattern", pattern)), e);
            return desk.refuse(request, "caches", "Cache", frame -> page(frame, typed));
        }
    }

    @Post("/clear")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> clear(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        long gone = caches.deleteMatching(new CachePattern(form.text("pattern")));
        return desk.done(HOME, Format.count(gone, "value was", "values were") + " deleted.");
    }
}
