package dev.stoa.http.session;

import dev.stoa.application.session.OpenedSession;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;

/// Answers that give or take a token, in the body and as a cookie.
public final class SessionAnswers {

    private final SessionCookie cookie;
    private final Csrf csrf;

    public SessionAnswers(SessionCookie cookie, Csrf csrf) {
        this.cookie = cookie;
        this.csrf = csrf;
    }

    HttpResponse<OpenedAnswer> opened(OpenedSession opened) {
        Duration absolute = opened.session().policy().absolute();
        return HttpResponse.created(OpenedAnswer.of(opened, csrf))
                .cookie(cookie.holding(opened.token().value(), absolute));
    }

    /// 204, and the browser forgets the cookie.
    public MutableHttpResponse<?> ended() {
        return HttpResponse.noContent().cookie(cookie.removed());
    }
}
