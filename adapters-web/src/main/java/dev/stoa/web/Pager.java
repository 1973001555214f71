package dev.stoa.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way through a long list.
///
/// @param first the list's start, if this is not it
/// @param next empty at the end
public record Pager(Optional<String> first, Optional<String> next) {

    /// @param cursor of the next page; null at the end
    public static Pager of(HttpRequest<?> request, @Nullable String cursor) {
        boolean isFirst = !request.getParameters().contains("cursor");
        return new Pager(
                isFirst ? Optional.empty() : Optional.of(with(request, Optional.empty())),
                Optional.ofNullable(cursor).map(next -> with(request, Optional.of(next))));
    }

    private static String with(HttpRequest<?> request, Optional<String> cursor) {
        UriBuilder uri = UriBuilder.of(request.getUri().getRawPath());
        request.getParameters().forEachValue((name, value) -> {
            if (!name.equals("cursor") && !value.isEmpty()) {
                uri.queryParam(name, value);
            }
        });
        cursor.ifPresent(next -> uri.queryParam("cursor", next));
        return uri.build().toString();
    }
}
