package dev.stoa.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is told to somebody who may not call a route.
final class Strangers {

    private static final String BEARER = "bearer ";

    private Strangers() {}

    /// To whom the shop does not know.
    static String unknown(HttpRequest<?> request) {
        String shown = request.getHeaders().get("Authorization");
        if (shown == null) {
            return "Nobody is signed in; send Authorization: Bearer with a session's token or the operator key.";
        }
        return shown.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? "The token is neither a live session's nor the operator key."
                : "Authorization must be Bearer and a session's token or the operator key.";
    }

    /// To whom the shop knows as somebody else than it needs: `This is for operators only.`
    static String notAllowed(HttpRequest<?> request) {
        List<String> roles = RouteAttributes.getRouteInfo(request).stream()
                .flatMap(route -> List.of(route.getAnnotationMetadata().stringValues(Secured.class)).stream())
                .toList();
        if (roles.isEmpty()) {
            return "This is for nobody.";
        }
        return roles.stream()
                .map(role -> role.toLowerCase(Locale.ROOT) + "s")
                .collect(Collectors.joining(" and ", "This is for ", " only."));
    }
}
