package dev.stoa.http.session;

import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Lets a request that a browser authenticates by cookie change something only if a page of this shop made it.
///
/// Bearer tokens are never sent by a browser on its own, so they need nothing more. A form must come from a page of
/// this shop whoever sends it, so that no other site signs anybody in or fills carts; its token is a field, which
/// [FormTokenFilter] reads.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CsrfFilter implements Ordered {

    static final String HEADER = "X-CSRF-Token";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Csrf csrf;

    CsrfFilter(Csrf csrf) {
        this.csrf = csrf;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean byCookie =
                request.getAttribute(Credentials.BY_COOKIE, Boolean.class).orElse(false);
        boolean isForm = FormTokenFilter.isForm(request);
        if (SAFE.contains(request.getMethod()) || !(byCookie || isForm)) {
            return;
        }
        if (!isOwnPage(request) || (byCookie && !isForm && !showsToken(request))) {
            throw refusal();
        }
    }

    static ProblemException refusal() {
        return new ProblemException(
                ProblemCode.FORBIDDEN,
                "A change by cookie must come from this site and show the session's csrfToken in " + HEADER + ".");
    }

    private boolean showsToken(HttpRequest<?> request) {
        String shown = request.getHeaders().findFirst(HEADER).orElse("");
        return csrf.isShown(request, shown);
    }

    /// Browsers say where a request comes from; what says nothing is no browser of this century.
    private static boolean isOwnPage(HttpRequest<?> request) {
        Optional<String> site = request.getHeaders().findFirst("Sec-Fetch-Site");
        Optional<String> origin = request.getHeaders().findFirst("Origin");
        return site.map(OWN_SITES::contains)
                .orElseGet(() -> origin.map(from -> isHost(request, from)).orElse(true));
    }

    private static boolean isHost(HttpRequest<?> request, String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && request.getHeaders()
                            .findFirst("Host")
                            .filter(authority::equalsIgnoreCase)
                            .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
