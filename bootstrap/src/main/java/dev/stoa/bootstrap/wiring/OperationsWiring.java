package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.http.ClientAddress;
import dev.stoa.http.docs.ApiDocs;
import dev.stoa.http.operations.Operations;
import dev.stoa.http.operations.PortState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the shop knows of itself.
@Factory
final class OperationsWiring {

    /// Simulated people call from this machine, and are believed where they say they are.
    @Singleton
    ClientAddress clientAddress(StoaConfig config) {
        Set<InetAddress> proxies = new HashSet<>(config.edge().proxies());
        if (config.demo().isAlive()) {
            ClientAddress.literal("127.0.0.1").ifPresent(proxies::add);
            ClientAddress.literal("::1").ifPresent(proxies::add);
        }
        return new ClientAddress(proxies);
    }

    @Singleton
    ApiDocs apiDocs(StoaConfig config) {
        return new ApiDocs(config.apiDocs());
    }

    @Singleton
    Reach reach(Families families) {
        return new Reach(families);
    }

    @Singleton
    Operations operations(StoaConfig config, PrometheusMeterRegistry registry, Reach reach) {
        Stream.of(Backend.values())
                .filter(config.backends()::containsValue)
                .forEach(backend -> Gauge.builder("stoa.backend.up", reach, each -> each.answers(backend) ? 1 : 0)
                        .tag("backend", backend.word())
                        .register(registry));
        return new Operations() {
            @Override
            public List<PortState> ports() {
                return Stream.of(Concept.values()).map(this::state).toList();
            }

            private PortState state(Concept concept) {
                Backend backend = config.backend(concept);
                String state = reach.answers(backend) ? "up" : "down";
                return new PortState(concept.word(), backend.word(), state, concept.isVital());
            }

            @Override
            public Optional<String> whyNot(String port, String adapter) {
                return Stream.of(Concept.values())
                        .filter(concept -> concept.word().equals(port))
                        .filter(concept -> concept.offered().stream()
                                .noneMatch(backend -> backend.word().equals(adapter)))
                        .map(Concept::whyNotElsewhere)
                        .findFirst();
            }

            @Override
            public String metrics() {
                return registry.scrape();
            }

            @Override
            public boolean areOpen() {
                return config.stage() == Stage.DEVELOPMENT;
            }
        };
    }
}
