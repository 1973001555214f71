package dev.stoa.http.query;

import dev.stoa.domain.Fault;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.http.Access;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Refuses what a route does not know after the question mark, and what is neither `true` nor `false` where one of
/// them must be: a slip such as `dryrun=true` or `dryRun=ture` must not delete what was only to be counted.
///
/// Readers that anybody may call let `utm_*` pass: links are shared with such parameters, and whoever follows one
/// wants the page and not a lesson.
@ServerFilter("/api/v1/**")
final class QueryFilter implements Ordered {

    private static final String TRACKING = "utm_";

    private final Map<UriRouteInfo<?, ?>, Query> known = new ConcurrentHashMap<>();

    /// After the check of roles, so that strangers learn nothing of operators' routes; before anything is begun.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!request.getParameters().isEmpty()) {
            RouteAttributes.getRouteInfo(request)
                    .filter(UriRouteInfo.class::isInstance)
                    .ifPresent(route -> check(request, (UriRouteInfo<?, ?>) route));
        }
    }

    private void check(HttpRequest<?> request, UriRouteInfo<?, ?> route) {
        Query known = this.known.computeIfAbsent(route, Query::of);
        boolean mayBeTracked = mayBeTracked(request, route);
        List<Fault> faults = new ArrayList<>();
        request.getParameters().forEach(each -> {
            if (!mayBeTracked || !each.getKey().startsWith(TRACKING)) {
                known.fault(each.getKey(), each.getValue()).ifPresent(faults::add);
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static boolean mayBeTracked(HttpRequest<?> request, UriRouteInfo<?, ?> route) {
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && Stream.of(route.getAnnotationMetadata().stringValues(Secured.class))
                        .anyMatch(Access.ANYBODY::equals);
    }
}
