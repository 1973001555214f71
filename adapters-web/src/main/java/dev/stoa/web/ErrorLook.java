package dev.stoa.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/// How errors look where pages have a frame of their own.
public interface ErrorLook {

    boolean isFor(HttpRequest<?> request);

    /// The page of a path that takes forms only. Who asks for one comes from a form that was refused, and reloads.
    String pageOf(HttpRequest<?> request);

    /// @param error its frame is the storefront's
    MutableHttpResponse<byte[]> show(HttpRequest<?> request, ErrorPage error);
}
