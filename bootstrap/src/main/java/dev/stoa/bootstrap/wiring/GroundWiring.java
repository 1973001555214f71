package dev.stoa.bootstrap.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.bootstrap.demo.DemoTime;
import dev.stoa.domain.Ids;
import dev.stoa.http.page.Cursors;
import dev.stoa.inmemory.InMemoryAdapters;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/// What everything stands on: time, names and dice.
@Factory
final class GroundWiring {

    /// Before the one that the security library brings.
    @Primary
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    Ids ids() {
        return prefix ->
                prefix + "_" + UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
    }

    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Singleton
    InMemoryAdapters memory(Families families) {
        return families.memory();
    }

    @Singleton
    @Bean(typed = DemoTime.class)
    DemoTime demoTime(Families families) {
        return families.demoTime().orElseThrow();
    }

    @Singleton
    Cursors cursors(StoaConfig config) {
        return new Cursors(config.pepper().bytes());
    }
}
