package dev.stoa.http.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/// The cookie that carries a session's token: `__Host-stoa` over TLS, `stoa` on a developer's machine.
public final class SessionCookie {

    private final String name;
    private final boolean secure;

    /// @param secure whether browsers reach the shop over TLS
    public SessionCookie(boolean secure) {
        this("stoa", secure);
    }

    SessionCookie(String name, boolean secure) {
        this.name = secure ? "__Host-" + name : name;
        this.secure = secure;
    }

    public Optional<String> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(name).map(Cookie::getValue);
    }

    public Cookie holding(String token, Duration maxAge) {
        return Cookie.of(name, token)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .maxAge(maxAge.toSeconds());
    }

    public Cookie removed() {
        return holding("", Duration.ZERO);
    }
}
