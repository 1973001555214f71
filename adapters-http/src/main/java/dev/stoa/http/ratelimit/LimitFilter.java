package dev.stoa.http.ratelimit;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.domain.customer.Tier;
import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts the calls of routes with [RateLimited], once it is known who calls.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LimitFilter implements Ordered {

    private record Counted(List<LimitPolicy> policies, Decision decision) {}

    private static final String COUNTED = Counted.class.getName();

    private final Limiter limiter;

    LimitFilter(Limiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> count(HttpRequest<?> request) {
        Optional<AnnotationValue<RateLimited>> limited =
                RouteAttributes.getRouteMatch(request).map(route -> route.getAnnotation(RateLimited.class));
        return limited.map(annotation -> count(request, annotation)).orElse(null);
    }

    private @Nullable HttpResponse<?> count(HttpRequest<?> request, AnnotationValue<RateLimited> limited) {
        LimitRule rule = limited.enumValue("value", LimitRule.class).orElseThrow();
        LimitTier tier = tier(CallerName.caller(request));
        boolean byCaller = limited.enumValue("per", RateLimited.Per.class)
                .filter(RateLimited.Per.CALLER::equals)
                .isPresent();
        Optional<Decision> decision =
                limiter.take(rule, tier, byCaller ? CallerName.of(request) : CallerName.address(request));
        if (decision.isEmpty()) {
            return null;
        }
        if (decision.get().allowed()) {
            request.setAttribute(COUNTED, new Counted(rule.policies(tier), decision.get()));
            return null;
        }
        MutableHttpResponse<?> refusal = LimitFields.refusal(request, decision.get());
        LimitFields.write(refusal, rule.policies(tier), decision.get());
        return refusal;
    }

    private static LimitTier tier(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous anonymous -> LimitTier.ANONYMOUS;
            case Caller.Customer customer -> customer.tier() == Tier.PARTNER ? LimitTier.PARTNER : LimitTier.CUSTOMER;
            case Caller.Operator operator -> LimitTier.PARTNER;
            case Caller.Reader reader -> LimitTier.PARTNER;
        };
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(COUNTED, Counted.class)
                .ifPresent(counted -> LimitFields.write(response, counted.policies(), counted.decision()));
    }
}
