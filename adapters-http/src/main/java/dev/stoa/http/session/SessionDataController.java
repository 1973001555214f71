package dev.stoa.http.session;

import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// What a session keeps for its shopper: products viewed, the current category, searches.
@Controller("/api/v1/sessions/current/data")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionDataController {

    private final Sessions sessions;

    SessionDataController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Get
    SessionDataJson all(SignedIn signedIn) {
        return SessionDataJson.of(signedIn.session().attributes());
    }

    @Put("/{name}")
    SessionDataJson replace(SignedIn signedIn, String name, @Body SessionDataRequest request) {
        SessionData data = SessionData.named(name);
        var change = AttributeChange.set(data.word(), data.checked(request.values()));
        return sessions.change(signedIn.token(), change)
                .map(Session::attributes)
                .map(SessionDataJson::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.UNAUTHENTICATED, "The session ended just now."));
    }
}
