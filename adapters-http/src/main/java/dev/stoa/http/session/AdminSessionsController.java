package dev.stoa.http.session;

import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everybody's sessions, for operators.
@Controller("/api/v1/admin/sessions")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminSessionsController {

    /// How many sessions are live.
    @Serdeable
    record Live(long live) {}

    /// How many sessions were ended.
    @Serdeable
    record Ended(int ended) {}

    private final Sessions sessions;
    private final Customers customers;

    AdminSessionsController(Sessions sessions, Customers customers) {
        this.sessions = sessions;
        this.customers = customers;
    }

    /// Newest first, of one customer or of everybody.
    @Get
    HttpResponse<PageAnswer<SessionItem>> list(@Nullable @QueryValue String customerId, Paging paging) {
        var principal = Optional.ofNullable(customerId).map(Principal::new);
        return paging.answer(sessions.list(principal, paging.request()), SessionItem::of);
    }

    @Get("/count")
    Live count() {
        return new Live(sessions.live());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(String id) {
        if (!sessions.revoke(new SessionId(id), Optional.empty())) {
            throw ProblemException.notFound("session " + id);
        }
    }

    /// Signs a customer out everywhere.
    @Delete
    Ended endAll(@QueryValue String customerId, Audit audit) {
        int ended = sessions.revokeAll(new Principal(customerId), Optional.empty());
        if (ended == 0 && customers.find(new CustomerId(customerId)).isEmpty()) {
            throw ProblemException.notFound("customer " + customerId);
        }
        return audit.after(new Ended(ended));
    }
}
