package dev.stoa.web.console;

import dev.stoa.application.session.ConsoleKeys;
import dev.stoa.domain.Page;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Paging;
import dev.stoa.web.Devices;
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

/// Everybody's sessions.
@Controller("/console/sessions")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {

    private static final String HOME = "/console/sessions";

    private final Desk desk;
    private final Sessions sessions;
    private final CustomerSearch customers;

    SessionsController(Desk desk, Sessions sessions, CustomerSearch customers) {
        this.desk = desk;
        this.sessions = sessions;
        this.customers = customers;
    }

    /// @param customer an id, an email address or a phone number; empty for everybody's
    @Get("{?customer}")
    HttpResponse<byte[]> list(HttpRequest<?> request, @QueryValue(defaultValue = "") String customer, Paging paging) {
        String asked = customer.strip();
        Optional<Principal> whose = asked.isEmpty() ? Optional.empty() : Optional.of(principal(asked));
        Page<Session> page = sessions.list(whose, paging.request());
        long live = sessions.live();
        return desk.show(
                request,
                "sessions",
                "Sessions",
                frame -> new SessionsPage(
                        frame,
                        live,
                        asked,
                        whose.map(Principal::value).orElse(""),
                        page.items().stream().map(SessionsController::row).toList(),
                        Desk.next(request, paging, page)));
    }

    /// Whoever is no customer may have sessions too.
    private Principal principal(String asked) {
        return customers
                .find(asked)
                .map(customer -> new Principal(customer.id().value()))
                .orElseGet(() -> new Principal(asked));
    }

    private static SessionsPage.Row row(Session session) {
        Optional<String> console = ConsoleKeys.roleOf(session.principal());
        return new SessionsPage.Row(
                session.id().value(),
                console.orElseGet(() -> session.principal().value()),
                console.isPresent(),
                Devices.name(session.device()),
                session.device(),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt());
    }

    /// One session, or all of a customer.
    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> revoke(@Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        if (form.has("customer")) {
            int ended = sessions.revokeAll(new Principal(form.text("customer")), Optional.empty());
            return desk.done(HOME, Format.count(ended, "session was", "sessions were") + " ended.");
        }
        return sessions.revoke(new SessionId(form.text("session")), Optional.empty())
                ? desk.done(HOME, "The session was ended.")
                : desk.failed(audit, HOME, "That session had ended already.");
    }
}
