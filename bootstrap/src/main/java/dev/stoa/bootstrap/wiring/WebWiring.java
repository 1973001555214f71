package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.web.PageCookies;
import dev.stoa.web.console.RequestMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// What pages need to know of the surroundings.
@Factory
final class WebWiring {

    /// Production is reached over TLS.
    @Singleton
    PageCookies pageCookies(StoaConfig config) {
        return new PageCookies(config.stage() == Stage.PRODUCTION);
    }

    @Singleton
    RequestMeter requestMeter(MeterRegistry registry) {
        return new HttpMeter(registry);
    }

    @Singleton
    MeterFilter requestBuckets() {
        return HttpMeter.buckets();
    }
}
