package dev.stoa.http.session;

import dev.stoa.application.session.OpenedSession;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;

/// Answers that give or take a token, in the body and as a cookie.
public final class SessionAnswers {

    private final SessionCookie cookie;
    private final Csrf csrf;

    public SessionAnswers(SessionCookie cookie, Csrf csrf) {
        this.cookie = cookie;
        this.csrf = csrf;
    }

    HttpResponse<OpenedAnswer> opened(OpenedSession opened) {
        return HttpResponse.created(OpenedAnswer.of(opened, csrf)).cookie(cookie(opened));
    }

    /// The cookie of a session that was opened just now.
    public Cookie cookie(OpenedSession opened) {
        return cookie.holding(opened.token().value(), opened.session().policy().absolute());
    }

    /// The cookie that makes a browser forget the session.
    public Cookie noCookie() {
        return cookie.removed();
    }

    /// 204, and the browser forgets the cookie.
    public MutableHttpResponse<?> ended() {
        return HttpResponse.noContent().cookie(noCookie());
    }
}
