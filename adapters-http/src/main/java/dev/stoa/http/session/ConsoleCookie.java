package dev.stoa.http.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Optional;

/// The cookie that carries the token of a session of the console. Only there is it looked at, and there the cookie
/// of customers is not.
public final class ConsoleCookie {

    private static final String CONSOLE = "/console";
    private static final Duration MAX_AGE = Duration.ofHours(8);

    private final SessionCookie cookie;

    /// @param secure whether browsers reach the shop over TLS
    public ConsoleCookie(boolean secure) {
        this.cookie = new SessionCookie("stoa-console", secure);
    }

    static boolean isFor(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }

    public Optional<String> read(HttpRequest<?> request) {
        return isFor(request) ? cookie.read(request) : Optional.empty();
    }

    public Cookie holding(String token) {
        return cookie.holding(token, MAX_AGE);
    }

    public Cookie removed() {
        return cookie.removed();
    }
}
