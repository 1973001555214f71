package dev.stoa.http.webhook;

import dev.stoa.application.webhook.WebhookDesk;
import dev.stoa.application.webhook.WebhookTrial;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.idempotency.Idempotent;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/// Who outside is told of events. Messages are signed as Standard Webhooks says.
@Tag(name = "Operators")
@Controller("/api/v1/admin/webhooks")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookAdminController {

    /// @param jobId of the job in the queue `webhook` that delivers the message
    @Serdeable
    record TrialJson(String jobId) {}

    private final Webhooks webhooks;
    private final WebhookDesk desk;
    private final WebhookTrial trial;

    WebhookAdminController(Webhooks webhooks, WebhookDesk desk, WebhookTrial trial) {
        this.webhooks = webhooks;
        this.desk = desk;
        this.trial = trial;
    }

    @Get
    HttpResponse<PageAnswer<WebhookJson>> list(Paging paging) {
        return paging.answer(webhooks.list(paging.request()), WebhookJson::of);
    }

    /// The answer alone has the secret.
    @Post
    @Idempotent(Idempotent.Use.IGNORED)
    @Status(HttpStatus.CREATED)
    IssuedJson add(@Body WebhookBody body, Audit audit) {
        WebhookDesk.Issued issued = desk.add(body.toUrl(), body.toTypes());
        audit.after(WebhookJson.audited(issued.webhook()));
        return IssuedJson.of(issued);
    }

    @Get("/{id}")
    HttpResponse<WebhookJson> read(String id, Preconditions preconditions) {
        Webhook webhook = found(id);
        return preconditions.answer(WebhookJson.of(webhook), webhook.version());
    }

    @Put("/{id}")
    HttpResponse<WebhookJson> change(String id, @Body WebhookBody body, Preconditions preconditions, Audit audit) {
        Webhook webhook = found(id);
        audit.before(WebhookJson.audited(webhook));
        Optional<Webhook> changed = desk.change(
                webhook.id(),
                preconditions.expectedVersion(),
                body.toUrl(),
                body.toTypes(),
                body.enabled().orElse(true));
        changed.map(WebhookJson::audited).ifPresent(audit::after);
        return changed(changed, preconditions);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id, Audit audit) {
        desk.find(new WebhookId(id)).map(WebhookJson::audited).ifPresent(audit::before);
        if (!webhooks.remove(new WebhookId(id))) {
            throw missing();
        }
    }

    /// The secret before it signs too, until that is ended or the next change.
    @Post("/{id}/secret")
    @Idempotent(Idempotent.Use.IGNORED)
    HttpResponse<IssuedJson> rotate(String id, Preconditions preconditions) {
        WebhookDesk.Issued issued =
                desk.rotate(found(id).id(), preconditions.expectedVersion()).orElseThrow(preconditions::stale);
        return HttpResponse.ok(IssuedJson.of(issued))
                .header(HttpHeaders.ETAG, Preconditions.tag(issued.webhook().version()));
    }

    /// From here on only the newest secret signs.
    @Delete("/{id}/secret/previous")
    HttpResponse<WebhookJson> endOverlap(String id, Preconditions preconditions) {
        return changed(desk.endOverlap(found(id).id(), preconditions.expectedVersion()), preconditions);
    }

    /// Sends a message of the type `webhook.trial`, once. Also to a webhook that is not enabled, so that it can be
    /// tried before it is.
    @Post("/{id}/trial")
    @Status(HttpStatus.ACCEPTED)
    TrialJson trial(String id) {
        return new TrialJson(trial.send(found(id).id()).value());
    }

    private Webhook found(String id) {
        return desk.find(new WebhookId(id)).orElseThrow(WebhookAdminController::missing);
    }

    private static ProblemException missing() {
        return ProblemException.notFound("such webhook");
    }

    private static HttpResponse<WebhookJson> changed(Optional<Webhook> changed, Preconditions preconditions) {
        Webhook webhook = changed.orElseThrow(preconditions::stale);
        return HttpResponse.ok(WebhookJson.of(webhook)).header(HttpHeaders.ETAG, Preconditions.tag(webhook.version()));
    }
}
