package dev.stoa.http.feature;

import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/// What is switched on for who calls.
@Tag(name = "Features")
@Controller("/api/v1/features")
@Secured(Access.ANYBODY)
final class FeatureController {

    @Serdeable
    record FeatureJson(String name, boolean on) {}

    @Serdeable
    record FeaturesJson(List<FeatureJson> data) {}

    private final FeatureFlags flags;

    FeatureController(FeatureFlags flags) {
        this.flags = flags;
    }

    /// By name: the features of the shop and every flag of the operators.
    @Get
    FeaturesJson features(Caller caller, @Parameter(hidden = true) HttpRequest<?> request) {
        return new FeaturesJson(flags.all(FlagSubject.of(request)).entrySet().stream()
                .map(each -> new FeatureJson(each.getKey(), each.getValue()))
                .toList());
    }
}
