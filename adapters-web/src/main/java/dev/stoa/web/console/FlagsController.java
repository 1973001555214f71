package dev.stoa.web.console;

import dev.stoa.application.feature.Feature;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.Flags;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.web.Form;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Flags: on, off, for some of all, for these customers. Every process sees a change within a second.
@Controller("/console/flags")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class FlagsController {

    private static final String HOME = "/console/flags";

    private final Desk desk;
    private final Flags flags;
    private final FeatureFlags here;

    FlagsController(Desk desk, Flags flags, FeatureFlags here) {
        this.desk = desk;
        this.flags = flags;
        this.here = here;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        List<Flag> all = flags.all().flags();
        List<String> unset = Stream.of(Feature.values())
                .map(Feature::flag)
                .filter(name ->
                        all.stream().noneMatch(flag -> flag.name().value().equals(name)))
                .toList();
        return desk.show(request, "flags", "Flags", frame -> new FlagsPage(frame, all, unset));
    }

    /// A flag that is there, or a new one.
    @Get("/edit{?name}")
    HttpResponse<byte[]> edit(HttpRequest<?> request, @QueryValue(defaultValue = "") String name) {
        Optional<Flag> flag = find(name);
        Typed typed = flag.map(FlagForms::of)
                .map(Typed::with)
                .orElseGet(() -> Typed.with(Map.of("name", name, "enabled", "on", "percent", "100")));
        return desk.show(request, "flag", title(name), frame -> new FlagPage(frame, flag.isEmpty(), typed));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> save(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        try {
            Flag flag = FlagForms.read(form);
            Optional<Flag> before = find(flag.name().value());
            before.map(FlagForms::of).ifPresent(audit::before);
            return flags.put(flag).isPresent()
                    ? saved(flag)
                    : again(request, form, find(flag.name().value()));
        } catch (InvalidInputException e) {
            boolean isNew = !form.has("version") || form.text("version").equals("0");
            return desk.refuse(
                    request, "flag", title(form.text("name")), frame -> new FlagPage(frame, isNew, Typed.of(form, e)));
        }
    }

    /// What was typed, to be saved over what somebody else made of the flag.
    private HttpResponse<byte[]> again(HttpRequest<?> request, Form form, Optional<Flag> now) {
        Typed typed = FlagForms.over(form, now);
        return desk.refuse(
                request, "flag", title(form.text("name")), frame -> new FlagPage(frame, now.isEmpty(), typed));
    }

    private HttpResponse<byte[]> saved(Flag flag) {
        here.snapshot().look();
        return desk.done(HOME, "%s is %s.".formatted(flag.name(), flag.enabled() ? "on" : "off"));
    }

    /// On or off, and nothing else.
    @Post("/switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> turn(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        boolean on = form.oneOf("enabled", "on", "off").equals("on");
        return find(form.text("name"))
                .map(flag -> FlagForms.turned(flag, on))
                .map(flag -> flags.put(flag).isPresent()
                        ? saved(flag)
                        : desk.failed(audit, HOME, "Somebody changed %s first.".formatted(flag.name())))
                .orElseGet(() -> desk.failed(audit, HOME, "There is no such flag any more."));
    }

    /// From here on the feature is as the code says.
    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> remove(@Body Map<String, String> fields, Audit audit) {
        FlagName name = new FlagName(Asked.form(fields, audit).text("name"));
        boolean removed = flags.remove(name);
        here.snapshot().look();
        return removed
                ? desk.done(HOME, "%s was removed.".formatted(name))
                : desk.failed(audit, HOME, "There is no such flag any more.");
    }

    private Optional<Flag> find(String name) {
        return flags.all().flags().stream()
                .filter(flag -> flag.name().value().equals(name))
                .findFirst();
    }

    private static String title(String name) {
        return name.isEmpty() ? "New flag" : "Flag " + name;
    }
}
