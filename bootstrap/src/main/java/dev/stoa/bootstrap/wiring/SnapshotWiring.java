package dev.stoa.bootstrap.wiring;

import dev.stoa.application.accesslist.AddressGate;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.feature.Flags;
import dev.stoa.http.accesslist.AdminAllowlist;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// What every process keeps a copy of: flags and access rules. Both are read before the first request is.
@Factory
final class SnapshotWiring {

    private final StoaConfig config;
    private final Families families;

    SnapshotWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Flags flags() {
        return switch (config.backend(Concept.FEATURE)) {
            case INMEMORY -> families.memory().flags();
            case REDIS -> families.redis().flags();
            case POSTGRES -> families.postgres().flags();
        };
    }

    @Singleton
    AccessRules accessRules() {
        return switch (config.backend(Concept.ACCESSLIST)) {
            case INMEMORY -> families.memory().accessRules();
            case REDIS -> families.redis().accessRules();
            case POSTGRES -> families.postgres().accessRules();
        };
    }

    @Singleton
    FeatureFlags featureFlags(Flags flags) {
        FeatureFlags features = new FeatureFlags(flags, System::nanoTime);
        features.snapshot().look();
        return features;
    }

    @Singleton
    AddressGate addressGate(AccessRules rules) {
        AddressGate gate = new AddressGate(rules, System::nanoTime);
        gate.snapshot().look();
        return gate;
    }

    @Singleton
    AdminAllowlist adminAllowlist() {
        return new AdminAllowlist(config.edge().adminAllowlist());
    }
}
