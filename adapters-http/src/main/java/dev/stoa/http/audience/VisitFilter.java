package dev.stoa.http.audience;

import dev.stoa.application.audience.Visit;
import dev.stoa.application.audience.Visits;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;

/// Notes everybody who comes to pages or calls the API, but operators and who calls too often. It asks no backend.
@ServerFilter(value = "/(?!health|metrics|assets/|pictures/).*", patternStyle = FilterPatternStyle.REGEX)
final class VisitFilter {

    /// So much of a browser's name tells it apart; callers choose it, and it is kept for a while.
    private static final int AGENT = 200;

    private final Visits visits;
    private final VisitorNames names;

    VisitFilter(Visits visits, VisitorNames names) {
        this.visits = visits;
        this.names = names;
    }

    @ResponseFilter
    void note(HttpRequest<?> request, HttpResponse<?> answer) {
        if (answer.code() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            return;
        }
        switch (CallerName.caller(request)) {
            case Caller.Customer customer -> {
                String id = customer.id().value();
                visits.note(id, () -> new Visit(new VisitorId(id), true));
            }
            case Caller.Anonymous anonymous -> {
                String agent = request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, "");
                String sight = CallerName.address(request) + " " + agent.substring(0, Math.min(AGENT, agent.length()));
                visits.note(sight, () -> new Visit(names.of(sight), false));
            }
            case Caller.Operator operator -> {}
            case Caller.Reader reader -> {}
        }
    }
}
