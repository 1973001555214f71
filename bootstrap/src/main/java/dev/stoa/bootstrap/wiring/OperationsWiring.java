package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.http.ClientAddress;
import dev.stoa.http.docs.ApiDocs;
import dev.stoa.http.operations.Operations;
import dev.stoa.http.operations.PortState;
import dev.stoa.inmemory.InMemoryAdapters;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// What the shop knows of itself.
@Factory
final class OperationsWiring {

    @Singleton
    ClientAddress clientAddress(StoaConfig config) {
        return new ClientAddress(config.edge().proxies());
    }

    @Singleton
    ApiDocs apiDocs(StoaConfig config) {
        return new ApiDocs(config.apiDocs());
    }

    @Singleton
    Operations operations(StoaConfig config, PrometheusMeterRegistry registry, InMemoryAdapters memory) {
        return new Operations() {
            @Override
            public List<PortState> ports() {
                return Stream.of(Concept.values())
                        .map(concept -> new PortState(
                                concept.word(), config.backend(concept).word(), state(config.backend(concept))))
                        .toList();
            }

            private String state(Backend backend) {
                return switch (backend) {
                    case INMEMORY -> memory.isUp() ? "up" : "down";
                    case REDIS, POSTGRES -> throw new IllegalStateException(backend + " is not offered yet");
                };
            }

            @Override
            public String metrics() {
                return registry.scrape();
            }

            @Override
            public boolean metricsAreOpen() {
                return config.stage() == Stage.DEVELOPMENT;
            }
        };
    }
}
