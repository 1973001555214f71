package dev.stoa.web.console;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.http.Access;
import dev.stoa.http.ClientAddress;
import dev.stoa.http.accesslist.AccessDesk;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.problem.ProblemException;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Allow and deny lists of addresses.
@Controller("/console/access")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccessListController {

    private static final String HOME = "/console/access";
    private static final String TITLE = "Access lists";
    private static final int SHOWN = 500;
    private static final int MOST_HOURS = 87_600;
    private static final String HOURS = "A whole number of hours, 1 to 87,600; empty for ever.";
    private static final String BLOCK =
            "A block is like 203.0.113.0/24 or 2001:db8::/32, its address without bits beyond the prefix.";

    private final Desk desk;
    private final AccessRules rules;
    private final AccessDesk changes;
    private final ClientAddress clients;
    private final InstantSource clock;

    AccessListController(Desk desk, AccessRules rules, AccessDesk changes, ClientAddress clients, InstantSource clock) {
        this.desk = desk;
        this.rules = rules;
        this.changes = changes;
        this.clients = clients;
        this.clock = clock;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        return desk.show(
                request, "access", TITLE, frame -> page(frame, request, Typed.NOTHING, AccessPage.Lockout.NONE));
    }

    private AccessPage page(ConsoleFrame frame, HttpRequest<?> request, Typed typed, AccessPage.Lockout lockout) {
        List<AccessRule> all = rules.all().rules();
        return new AccessPage(
                frame,
                all.stream().limit(SHOWN).toList(),
                all.size(),
                clients.address(request).toString(),
                typed,
                lockout);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> put(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        try {
            AccessRule rule = changes.put(wanted(form), form.has("force"), request);
            return desk.done(HOME, "%s is %s.".formatted(rule.cidr(), said(rule.access())));
        } catch (InvalidInputException e) {
            return again(request, Typed.of(form, e), AccessPage.Lockout.NONE);
        } catch (ProblemException shutOut) {
            return again(request, Typed.with(fields), AccessPage.Lockout.ADDING);
        }
    }

    private HttpResponse<byte[]> again(HttpRequest<?> request, Typed typed, AccessPage.Lockout lockout) {
        return desk.refuse(request, "access", TITLE, frame -> page(frame, request, typed, lockout));
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> remove(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        Cidr block = Cidr.parse(form.text("cidr"));
        try {
            return changes.remove(access(form), block, form.has("force"), request)
                    ? desk.done(HOME, "The rule for %s was removed.".formatted(block))
                    : desk.failed(audit, HOME, "That rule was gone already.");
        } catch (ProblemException shutOut) {
            return again(request, Typed.with(fields), AccessPage.Lockout.REMOVING);
        }
    }

    private AccessDesk.Wanted wanted(Form form) {
        Fields fields = new Fields(form);
        Optional<Cidr> block = fields.need("cidr", "Type an address or a block.", BLOCK, Cidr::parse);
        Optional<Instant> end = fields.read(
                "hours", HOURS, text -> clock.instant().plus(Duration.ofHours(Fields.count(text, 1, MOST_HOURS))));
        Optional<String> note =
                fields.read("note", "Say it in 500 characters.", text -> Require.text("note", text, 0, 500));
        return fields.whole(() -> new AccessDesk.Wanted(access(form), block.orElseThrow(), end, note.orElse("")));
    }

    private static dev.stoa.domain.accesslist.Access access(Form form) {
        return form.oneOf("access", "allow", "deny").equals("allow")
                ? dev.stoa.domain.accesslist.Access.ALLOW
                : dev.stoa.domain.accesslist.Access.DENY;
    }

    private static String said(dev.stoa.domain.accesslist.Access access) {
        return access == dev.stoa.domain.accesslist.Access.ALLOW ? "allowed" : "denied";
    }
}
