package dev.stoa.http.page;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a list's method takes as a parameter: reads `limit` and `cursor`, and writes the answer.
///
/// ```java
/// @Get("/orders")
/// HttpResponse<PageAnswer<OrderJson>> list(Caller.Customer caller, Paging paging) {
///     return paging.answer(orders.of(caller.id(), paging.request()), OrderJson::of);
/// }
/// ```
@Schema(hidden = true)
public final class Paging {

    private final HttpRequest<?> http;
    private final Cursors cursors;
    private final PageRequest request;

    Paging(HttpRequest<?> http, Cursors cursors, PageRequest request) {
        this.http = http;
        this.cursors = cursors;
        this.request = request;
    }

    public PageRequest request() {
        return request;
    }

    /// The page with its signed cursor and `Link: rel="next"`.
    public <T, J> MutableHttpResponse<PageAnswer<J>> answer(Page<T> page, Function<? super T, ? extends J> toJson) {
        String cursor = nextCursor(page);
        var answer = HttpResponse.ok(new PageAnswer<J>(page.<J>map(toJson).items(), cursor));
        return cursor == null ? answer : answer.header("Link", link(cursor));
    }

    /// The cursor alone, for lists that answer with more than a page.
    public @Nullable String nextCursor(Page<?> page) {
        return page.next().map(next -> cursors.sign(http, next)).orElse(null);
    }

    /// The value of `Link` that leads to the next page.
    public String link(String cursor) {
        URI here = http.getUri();
        String others = Stream.of(
                        Objects.requireNonNullElse(here.getRawQuery(), "").split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith("cursor="))
                .map(each -> each + "&")
                .collect(Collectors.joining());
        return "<" + here.getRawPath() + "?" + others + "cursor=" + cursor + ">; rel=\"next\"";
    }
}
