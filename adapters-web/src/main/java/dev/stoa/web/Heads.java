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
        return new Head(
                title, back(request), Theme.of(request), csrf.token(request).orElse(""), assets);
    }

    /// What answers a form cannot be asked for again.
    private static String back(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET
                ? Form.ownPath(request.getUri().toASCIIString())
                : "/";
    }
}
