package dev.stoa.http.session;

import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;

/// One's own sessions: this one and those on other devices.
@Controller("/api/v1/sessions")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {

    private final Sessions sessions;
    private final Csrf csrf;
    private final SessionAnswers answers;

    SessionsController(Sessions sessions, Csrf csrf, SessionAnswers answers) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.answers = answers;
    }

    @Get("/current")
    CurrentSession current(SignedIn signedIn) {
        return CurrentSession.of(signedIn, csrf);
    }

    @Delete("/current")
    HttpResponse<?> end(SignedIn signedIn) {
        var session = signedIn.session();
        sessions.revoke(session.id(), Optional.of(session.principal()));
        return answers.ended();
    }

    @Get
    HttpResponse<PageAnswer<SessionItem>> list(SignedIn signedIn, Paging paging) {
        var mine = Optional.of(signedIn.session().principal());
        return paging.answer(sessions.list(mine, paging.request()), SessionItem::of);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(SignedIn signedIn, String id) {
        if (!sessions.revoke(new SessionId(id), Optional.of(signedIn.session().principal()))) {
            throw ProblemException.notFound("session " + id);
        }
    }

    /// Ends all others.
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void endOthers(SignedIn signedIn) {
        var session = signedIn.session();
        sessions.revokeAll(session.principal(), Optional.of(session.id()));
    }
}
