package dev.stoa.web.store.session;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.session.OpenedSession;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.Access;
import dev.stoa.http.ratelimit.RateLimited;
import dev.stoa.http.session.SessionAnswers;
import dev.stoa.http.session.SignInDesk;
import dev.stoa.web.Form;
import dev.stoa.web.PageCookies;
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

/// The second half of signing in: the code that came. And signing out.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CodePageController {

    private final CodePages pages;
    private final SignInDesk desk;
    private final SessionAnswers answers;
    private final PageCookies cookies;
    private final Sessions sessions;

    CodePageController(
            CodePages pages, SignInDesk desk, SessionAnswers answers, PageCookies cookies, Sessions sessions) {
        this.pages = pages;
        this.desk = desk;
        this.answers = answers;
        this.cookies = cookies;
        this.sessions = sessions;
    }

    @Get("/sign-in/code{?next}")
    @Consumes(MediaType.ALL)
    @Secured(Access.ANYBODY)
    HttpResponse<byte[]> ask(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        String path = new Form(Map.of("next", next)).path("next");
        return pages.pending(request)
                .<HttpResponse<byte[]>>map(pending -> pages.show(request, pending, path))
                .orElseGet(() -> Pages.see("/sign-in?next=" + Form.encoded(path)));
    }

    /// What the guest had put into a cart goes along.
    @Post("/sign-in/code")
    @Secured(Access.ANYBODY)
    @RateLimited(LimitRule.LOGIN)
    HttpResponse<byte[]> signIn(HttpRequest<?> request, @Body Map<String, String> fields) {
        Form form = new Form(fields);
        Optional<PendingSignIn> pending = pages.pending(request);
        if (pending.isEmpty()) {
            return Pages.see("/sign-in?next=" + Form.encoded(form.path("next")));
        }
        String code = form.text("code").replace(" ", "");
        Optional<OpenedSession> opened = desk.signIn(request, pending.get().challenge(), code, cookies.cart(request));
        return opened.<HttpResponse<byte[]>>map(session -> Pages.see(form.path("next"))
                        .cookie(answers.cookie(session))
                        .cookie(cookies.withoutCart())
                        .cookie(cookies.removed(PendingSignIn.COOKIE)))
                .orElseGet(() -> pages.refuse(request, pending.get(), form.path("next")));
    }

    @Post("/sign-out")
    @Secured(Access.CUSTOMER)
    HttpResponse<byte[]> signOut(SignedIn signedIn) {
        var session = signedIn.session();
        sessions.revoke(session.id(), Optional.of(session.principal()));
        return Pages.see("/").cookie(answers.noCookie());
    }
}
