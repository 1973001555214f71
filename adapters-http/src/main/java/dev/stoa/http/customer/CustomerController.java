package dev.stoa.http.customer;

import dev.stoa.application.customer.Accounts;
import dev.stoa.application.session.SignedIn;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.session.SessionAnswers;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/// One's own account.
@Tag(name = "Customers")
@Controller("/api/v1/customers/me")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CustomerController {

    private final CustomerDesk desk;
    private final Accounts accounts;
    private final CustomerExport export;
    private final SessionAnswers answers;

    CustomerController(CustomerDesk desk, Accounts accounts, CustomerExport export, SessionAnswers answers) {
        this.desk = desk;
        this.accounts = accounts;
        this.export = export;
        this.answers = answers;
    }

    @Get
    HttpResponse<CustomerJson> read(SignedIn signedIn, Preconditions preconditions) {
        var customer = signedIn.customer();
        return preconditions.answer(CustomerJson.of(customer), customer.version());
    }

    /// Needs `If-Match`.
    @Patch
    HttpResponse<CustomerJson> change(
            Caller.Customer caller, @Body CustomerRequests.Change request, Preconditions preconditions) {
        preconditions.expectedVersion();
        var name = Optional.of(request.name()).filter(text -> !text.isEmpty());
        var changed = desk.change(caller.id(), preconditions, profile -> profile.withName(name));
        return HttpResponse.ok(CustomerJson.of(changed)).header("ETag", Preconditions.tag(changed.version()));
    }

    /// Everything the shop knows about the customer.
    @Get("/export")
    ExportJson export(SignedIn signedIn) {
        return export.of(signedIn.customer());
    }

    /// Erases the account for good, with contacts, addresses, cart, activity, follows, interests and
    /// all sessions. Orders stay in the books.
    @Delete
    HttpResponse<?> erase(Caller.Customer caller) {
        accounts.erase(caller.id());
        return answers.ended();
    }
}
