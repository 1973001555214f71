package dev.stoa.web;

import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;

/// Pages of somebody who is signed in are kept nowhere: on a shared computer, going back after signing out shows
/// nothing of theirs. Pages of errors come by here too.
@ServerFilter(value = ErrorPages.PAGES, patternStyle = FilterPatternStyle.REGEX)
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
final class PersonalPages {

    @ResponseFilter
    void forget(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean isPage = response.getContentType()
                .filter(MediaType.TEXT_HTML_TYPE::matches)
                .isPresent();
        if (isPage && !(CallerName.caller(request) instanceof Caller.Anonymous)) {
            response.getHeaders().set("Cache-Control", "no-store");
        }
    }
}
