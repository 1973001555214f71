package dev.stoa.http.catalog;

import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// How the routes of operators answer after a change: with the version that the next change must name.
final class AdminAnswers {

    private AdminAnswers() {}

    /// @param list the path of the list that it is in now
    /// @param name its name there
    static <T> HttpResponse<T> created(T body, long version, String list, String name) {
        URI location = URI.create(list + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        return HttpResponse.created(body, location).header(HttpHeaders.ETAG, Preconditions.tag(version));
    }

    static <T> HttpResponse<T> changed(T body, long version) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, Preconditions.tag(version));
    }
}
