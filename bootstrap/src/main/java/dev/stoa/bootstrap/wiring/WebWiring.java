package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.web.PageCookies;
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
}
