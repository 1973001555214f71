package dev.stoa.bootstrap.wiring;

import dev.stoa.application.accesslist.AddressGate;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.application.snapshot.Snapshot;
import dev.stoa.domain.Watch;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.feature.Flags;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// Keeps the copies of flags and access rules at what the store has: after each hint, and twice a second anyway.
/// Each looks for itself, so that a store that is slow holds up its own copy only.
@Singleton
final class SnapshotFollowing {

    /// What changes within so short a time is read once.
    private static final long GATHERING_MILLIS = 20;

    private static final String PERIOD = "500ms";

    private final Snapshot<?> flags;
    private final Snapshot<?> rules;
    private final List<Watch> watches;

    SnapshotFollowing(
            FeatureFlags features,
            Flags flags,
            AddressGate gate,
            AccessRules rules,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        Executor later = CompletableFuture.delayedExecutor(
                GATHERING_MILLIS, TimeUnit.MILLISECONDS, look -> blocking.execute(() -> Background.run(look)));
        this.flags = features.snapshot();
        this.rules = gate.snapshot();
        this.watches = List.of(this.flags.follow(flags::watch, later), this.rules.follow(rules::watch, later));
    }

    @Scheduled(fixedDelay = PERIOD)
    void lookAtFlags() {
        Background.run(flags::look);
    }

    @Scheduled(fixedDelay = PERIOD)
    void lookAtRules() {
        Background.run(rules::look);
    }

    @PreDestroy
    void close() {
        watches.forEach(Watch::close);
    }
}
