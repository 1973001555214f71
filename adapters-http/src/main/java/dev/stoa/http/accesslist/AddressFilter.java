package dev.stoa.http.accesslist;

import dev.stoa.application.accesslist.AddressGate;
import dev.stoa.domain.accesslist.IpAddress;
import dev.stoa.http.Access;
import dev.stoa.http.ClientAddress;
import dev.stoa.http.problem.ProblemAnswers;
import dev.stoa.http.problem.ProblemCode;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns callers away by their address, before anything is done for them. Health and metrics lie outside.
@ServerFilter(value = "/(?!health|metrics).*", patternStyle = FilterPatternStyle.REGEX)
final class AddressFilter implements Ordered {

    private static final List<String> ADMIN = List.of("/api/v1/admin", "/console");

    private final AddressGate gate;
    private final ClientAddress clients;
    private final AdminAllowlist admin;

    AddressFilter(AddressGate gate, ClientAddress clients, AdminAllowlist admin) {
        this.gate = gate;
        this.clients = clients;
        this.admin = admin;
    }

    /// Right after the request got its name.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> judge(HttpRequest<?> request) {
        if (gate.isOpen() && !admin.isOn()) {
            return null;
        }
        return mayPass(request, clients.address(request))
                ? null
                : ProblemAnswers.of(
                        request, ProblemCode.ADDRESS_DENIED, "Calls from this address are not accepted.", List.of());
    }

    private boolean mayPass(HttpRequest<?> request, IpAddress address) {
        boolean allowedOnly = admin.isOn() && isForOperators(request);
        return allowedOnly ? gate.isAllowed(address) : gate.mayCall(address);
    }

    /// By the route; and by its path where there is none, so that nobody learns which there are.
    private static boolean isForOperators(HttpRequest<?> request) {
        return ADMIN.stream().anyMatch(request.getPath()::startsWith)
                || RouteAttributes.getRouteMatch(request)
                        .map(route -> List.of(
                                route.getRouteInfo().getAnnotationMetadata().stringValues(Secured.class)))
                        .filter(List.of(Access.OPERATOR)::equals)
                        .isPresent();
    }
}
