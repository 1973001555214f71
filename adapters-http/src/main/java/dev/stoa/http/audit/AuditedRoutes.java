package dev.stoa.http.audit;

import dev.stoa.http.Access;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which calls are audited: those that may change something, of routes that operators may call. Wherever a route
/// lies, its role decides, so that none is forgotten.
///
/// The filters ask it twice: Micronaut does not ask [io.micronaut.http.filter.ConditionalFilter] of a request with
/// an `Origin`, which takes another way through the filters.
final class AuditedRoutes {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private AuditedRoutes() {}

    static boolean has(HttpRequest<?> request) {
        return !READING.contains(request.getMethod())
                && route(request)
                        .filter(info -> List.of(info.getAnnotationMetadata().stringValues(Secured.class))
                                .contains(Access.OPERATOR))
                        .isPresent();
    }

    /// The method and the route, such as `PUT /api/v1/admin/flags/{name}`.
    static String action(HttpRequest<?> request) {
        String path = route(request)
                .map(info -> info.getUriMatchTemplate().toPathString())
                .orElse(request.getPath());
        return request.getMethodName() + " " + path.replaceAll(":[^}]*}", "}");
    }

    private static Optional<UriRouteInfo<?, ?>> route(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(info -> (UriRouteInfo<?, ?>) info);
    }
}
