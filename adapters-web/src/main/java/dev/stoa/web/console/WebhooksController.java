package dev.stoa.web.console;

import dev.stoa.application.webhook.WebhookDesk;
import dev.stoa.application.webhook.WebhookTrial;
import dev.stoa.application.webhook.WebhookTypes;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Form;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Who outside is told of events.
@Controller("/console/webhooks")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhooksController {

    private static final String HOME = "/console/webhooks";
    private static final String TITLE = "Webhooks";
    private static final String ADDRESS = "The address must be https and lead to the public internet, without a user;"
            + " in development also http, to this machine.";
    private static final String STALE = "Somebody changed it first; look at it again.";

    private final Desk desk;
    private final Webhooks webhooks;
    private final WebhookDesk changes;
    private final WebhookTrial trial;

    WebhooksController(Desk desk, Webhooks webhooks, WebhookDesk changes, WebhookTrial trial) {
        this.desk = desk;
        this.webhooks = webhooks;
        this.changes = changes;
        this.trial = trial;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, Paging paging) {
        Page<Webhook> page = webhooks.list(paging.request());
        return desk.show(
                request,
                "webhooks",
                TITLE,
                frame -> new WebhooksPage(
                        frame,
                        page.items(),
                        Desk.next(request, paging, page),
                        Optional.empty(),
                        Typed.with(Map.of("types", "order.*"))));
    }

    private WebhooksPage first(ConsoleFrame frame, Optional<WebhookDesk.Issued> issued, Typed typed) {
        return new WebhooksPage(
                frame,
                webhooks.list(PageRequest.first(PageRequest.DEFAULT_LIMIT)).items(),
                "",
                issued.map(each -> new WebhooksPage.Issued(
                        each.webhook().url().toString(), each.secret().value())),
                typed);
    }

    /// The answer alone has the secret.
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> add(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        try {
            return withSecret(request, added(form));
        } catch (InvalidInputException e) {
            return desk.refuse(request, "webhooks", TITLE, frame -> first(frame, Optional.empty(), Typed.of(form, e)));
        }
    }

    /// No browser keeps this page.
    private HttpResponse<byte[]> withSecret(HttpRequest<?> request, WebhookDesk.Issued issued) {
        MutableHttpResponse<byte[]> page =
                desk.show(request, "webhooks", TITLE, frame -> first(frame, Optional.of(issued), Typed.NOTHING));
        page.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return page;
    }

    private WebhookDesk.Issued added(Form form) {
        Fields fields = new Fields(form);
        Optional<URI> url = fields.need("url", "Type an address.", ADDRESS, this::callable);
        Set<String> types = types(fields);
        return fields.whole(() -> changes.add(url.orElseThrow(), types));
    }

    private URI callable(String text) {
        URI url = URI.create(text);
        if (!changes.mayCall(url)) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }

    private static Set<String> types(Fields fields) {
        String wrong = "There are no events %s, only " + String.join(", ", WebhookTypes.all()) + ".";
        fields.need("types", "Type which events.", "", Function.identity());
        return fields.parts("types", "[\\s,]+", wrong, text -> {
            if (!WebhookTypes.isKnown(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    @Post("/switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> turn(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        boolean on = form.oneOf("enabled", "on", "off").equals("on");
        Webhook old = found(form);
        return changes.change(old.id(), form.number("version", 0), old.url(), old.types(), on)
                        .isPresent()
                ? desk.done(HOME, "%s is %s.".formatted(old.url(), on ? "on" : "off"))
                : desk.failed(audit, HOME, STALE);
    }

    /// The secret before it signs too, until that is ended or the next change.
    @Post("/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> rotate(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        Optional<WebhookDesk.Issued> issued = changes.rotate(found(form).id(), form.number("version", 0));
        return issued.map(each -> withSecret(request, each)).orElseGet(() -> desk.failed(audit, HOME, STALE));
    }

    /// From here on only the newest secret signs.
    @Post("/secret/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> endOverlap(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        return changes.endOverlap(found(form).id(), form.number("version", 0)).isPresent()
                ? desk.done(HOME, "Only the newest secret signs now.")
                : desk.failed(audit, HOME, STALE);
    }

    @Post("/trial")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> trial(@Body Map<String, String> fields, Audit audit) {
        Webhook webhook = found(Asked.form(fields, audit));
        return desk.done(
                HOME,
                "A message is on its way to %s as job %s of the queue webhook."
                        .formatted(webhook.url(), trial.send(webhook.id())));
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> remove(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        return webhooks.remove(new WebhookId(form.text("id")))
                ? desk.done(HOME, "The webhook was removed.")
                : desk.failed(audit, HOME, "That webhook was gone already.");
    }

    private Webhook found(Form form) {
        return changes.find(new WebhookId(form.text("id")))
                .orElseThrow(() -> ProblemException.notFound("such webhook"));
    }
}
