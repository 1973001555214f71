package dev.stoa.web;

import dev.stoa.http.session.Csrf;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/// Makes the head of a page. It asks no backend.
@Singleton
public final class Heads {

    private final Assets assets;
    private final Csrf csrf;
    private final PageCookies cookies;

    Heads(Assets assets, Csrf csrf, PageCookies cookies) {
        this.assets = assets;
        this.csrf = csrf;
        this.cookies = cookies;
    }

    public Head of(HttpRequest<?> request, String title) {
        return of(request, title, "/");
    }

    /// @param home where to come back to from what answers a form, which cannot be asked for again
    public Head of(HttpRequest<?> request, String title, String home) {
        String path = request.getMethod() == HttpMethod.GET
                ? Form.ownPath(request.getUri().toASCIIString())
                : home;
        Theme theme = Theme.named(cookies.read(request, Theme.COOKIE).orElse(""));
        return new Head(title, path, theme, csrf.token(request).orElse(""), assets);
    }
}
