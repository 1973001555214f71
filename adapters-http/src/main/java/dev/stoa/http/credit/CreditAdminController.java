package dev.stoa.http.credit;

import dev.stoa.domain.Ids;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.credit.Posting;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.http.Access;
import dev.stoa.http.MoneyJson;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Grants and debits by operators.
@Tag(name = "Operators")
@Controller("/api/v1/admin/credits")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CreditAdminController {

    /// @param amount below zero to debit
    @Introspected
    record CreditBody(
            @Size(min = 1, max = 1024) String customerId,
            MoneyJson amount,
            @Size(min = 1, max = 500) String reason) {}

    private final Credits credits;
    private final Ids ids;

    CreditAdminController(Credits credits, Ids ids) {
        this.credits = credits;
        this.ids = ids;
    }

    /// With an `Idempotency-Key`, repeating the request posts nothing more; without one, every request posts.
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<CreditJson> post(@Header("Idempotency-Key") @Nullable String key, @Body CreditBody body, Audit audit) {
        CreditKey name = new CreditKey("operator:" + (key == null ? ids.next("crd") : key));
        CreditPosting posting = new CreditPosting(
                new CustomerId(body.customerId()), name, body.amount().toMoney(), body.reason());
        return switch (credits.post(posting)) {
            case Posting.Posted posted -> HttpResponse.created(audit.after(CreditJson.of(posted.entry())));
            case Posting.KeyReused reused ->
                throw new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED, "This key came first with another amount or reason.");
            case Posting.NotEnough few ->
                throw new ProblemException(
                        ProblemCode.CREDIT_SHORT, "The balance is only %s.".formatted(few.balance()));
            case Posting.TooMuch much ->
                throw new ProblemException(ProblemCode.RULE_BROKEN, "No balance may be more than 10^15 minor units.");
        };
    }
}
