package dev.stoa.web.console;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.session.ConsoleDesk;
import dev.stoa.application.session.OpenedSession;
import dev.stoa.http.Access;
import dev.stoa.http.ratelimit.RateLimited;
import dev.stoa.http.session.ConsoleCookie;
import dev.stoa.web.Form;
import dev.stoa.web.Pages;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of the console. A key opens a short session; the key itself is kept nowhere.
@Controller("/console")
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);
    private static final String HOME = "/console";
    private static final int DEVICE = 200;
    private static final int LONGEST_KEY = 1_000;

    private final Desk desk;
    private final ConsoleDesk sessions;
    private final ConsoleCookie cookie;

    SignInController(Desk desk, ConsoleDesk sessions, ConsoleCookie cookie) {
        this.desk = desk;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Get("/sign-in{?next}")
    HttpResponse<byte[]> ask(HttpRequest<?> request, @QueryValue(defaultValue = HOME) String next) {
        return desk.show(request, "sign-in", "Sign in", frame -> new SignInPage(frame, next, false));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(LimitRule.CONSOLE)
    HttpResponse<?> open(HttpRequest<?> request, @Body Map<String, String> fields) {
        Form form = new Form(fields);
        String key = form.text("key");
        Optional<OpenedSession> opened =
                key.length() > LONGEST_KEY ? Optional.empty() : sessions.open(key, device(request));
        LOG.info("console sign-in {}", opened.isPresent() ? "accepted" : "refused");
        if (opened.isEmpty()) {
            return desk.refuse(request, "sign-in", "Sign in", frame -> new SignInPage(frame, form.text("next"), true));
        }
        String next = form.path("next");
        return Pages.see(next.startsWith(HOME) ? next : HOME)
                .cookie(cookie.holding(opened.get().token().value()));
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request) {
        cookie.read(request).ifPresent(sessions::end);
        return Pages.see(HOME + "/sign-in").cookie(cookie.removed());
    }

    private static String device(HttpRequest<?> request) {
        String agent = request.getHeaders().findFirst("User-Agent").orElse("").replaceAll("[^ -~]", "?");
        return agent.substring(0, Math.min(DEVICE, agent.length()));
    }
}
