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

    Heads(Assets assets, Csrf csrf) {
        this.assets = assets;
        this.csrf = csrf;
    }

    public Head of(HttpRequest<?> request, String title) {
        return of(request, title, "/");
    }

    /// @param home where to come back to from what answers a form, which cannot be asked for again
    public Head of(HttpRequest<?> request, String title, String home) {
        String path = request.getMethod() == HttpMethod.GET
                ? Form.ownPath(request.getUri().toASCIIString())
                : home;
        return new Head(title, path, Theme.of(request), csrf.token(request).orElse(""), assets);
    }
}
