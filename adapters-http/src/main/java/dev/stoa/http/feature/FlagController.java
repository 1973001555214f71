package dev.stoa.http.feature;

import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.domain.Cursor;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.Flags;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The flags. A flag that is put where there is none needs no `If-Match`.
@Tag(name = "Operators")
@Controller("/api/v1/admin/flags")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FlagController {

    private static final String LIST = "flags";

    private final Flags flags;
    private final FeatureFlags here;

    FlagController(Flags flags, FeatureFlags here) {
        this.flags = flags;
        this.here = here;
    }

    @Get
    HttpResponse<PageAnswer<FlagJson>> list(Paging paging) {
        PageRequest request = paging.request();
        String after = request.after()
                .map(cursor -> Cursor.parts(LIST, 1, cursor).getFirst())
                .orElse("");
        List<Flag> found = flags.all().flags().stream()
                .filter(flag -> flag.name().value().compareTo(after) > 0)
                .limit(request.limit() + 1L)
                .toList();
        return paging.answer(Cursor.page(found, request.limit(), flag -> Cursor.of(LIST, flag.name())), FlagJson::of);
    }

    @Get("/{name}")
    HttpResponse<FlagJson> read(String name, Preconditions preconditions) {
        Flag flag = find(name).orElseThrow(() -> ProblemException.notFound("flag " + name));
        return preconditions.answer(FlagJson.of(flag), flag.version());
    }

    /// Every process of the shop sees it within a second, this one at once.
    @Put("/{name}")
    HttpResponse<FlagJson> put(String name, @Body FlagBody body, Preconditions preconditions, Audit audit) {
        find(name).map(FlagJson::of).ifPresent(audit::before);
        OptionalLong seen = preconditions.ifMatch();
        if (seen.isPresent() && seen.getAsLong() < 1) {
            throw preconditions.stale();
        }
        Flag flag = body.toFlag(new FlagName(name), seen.orElse(0));
        OptionalLong version = flags.put(flag);
        if (version.isEmpty()) {
            preconditions.expectedVersion();
            throw preconditions.stale();
        }
        here.snapshot().look();
        return HttpResponse.<FlagJson>status(seen.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(audit.after(FlagJson.of(flag.at(version.getAsLong()))))
                .header(HttpHeaders.ETAG, Preconditions.tag(version.getAsLong()));
    }

    /// From here on the feature is as the code says. Without `If-Match` the flag goes whatever its version.
    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String name, Preconditions preconditions, Audit audit) {
        find(name).map(FlagJson::of).ifPresent(audit::before);
        FlagName flag = new FlagName(name);
        OptionalLong seen = preconditions.ifMatch();
        if (seen.isPresent() && !flags.remove(flag, seen.getAsLong())) {
            throw preconditions.stale();
        }
        if (seen.isEmpty() && !flags.remove(flag)) {
            throw ProblemException.notFound("flag " + name);
        }
        here.snapshot().look();
    }

    private Optional<Flag> find(String name) {
        FlagName wanted = new FlagName(name);
        return flags.all().flags().stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst();
    }
}
