package dev.stoa.application.feature;

import dev.stoa.application.snapshot.Snapshot;
import dev.stoa.application.snapshot.Snapshot.Reading;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.FlagSet;
import dev.stoa.domain.feature.Flags;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Looks flags up in the process, without asking the store and without a lock.
public final class FeatureFlags {

    private final Snapshot<Map<String, Flag>> known;

    /// @param nanos a clock that only goes forward
    public FeatureFlags(Flags store, LongSupplier nanos) {
        this.known = new Snapshot<>(Map.of(), () -> reading(store.all()), store::revision, nanos);
    }

    private static Reading<Map<String, Flag>> reading(FlagSet all) {
        return new Reading<>(
                all.revision(),
                all.flags().stream()
                        .collect(Collectors.toMap(flag -> flag.name().value(), Function.identity())));
    }

    /// What has to follow the store.
    public Snapshot<?> snapshot() {
        return known;
    }

    /// Whether the flag is on for the subject.
    ///
    /// @param otherwise what holds where nobody has set this flag, and until the store could be read for the first
    ///     time
    public boolean isOn(FlagName name, Subject subject, boolean otherwise) {
        return isOn(name.value(), subject, otherwise);
    }

    /// Whether the feature is on for the subject: as its flag says, or else as the code does.
    public boolean isOn(Feature feature, Subject subject) {
        return isOn(feature.flag(), subject, feature.otherwise());
    }

    /// Whether each feature and each other flag is on for the subject, by name.
    public SortedMap<String, Boolean> all(Subject subject) {
        SortedMap<String, Boolean> all = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            all.put(feature.flag(), feature.otherwise());
        }
        known.state().forEach((name, flag) -> all.put(name, isOn(flag, subject)));
        return all;
    }

    private boolean isOn(String name, Subject subject, boolean otherwise) {
        Flag flag = known.state().get(name);
        return flag == null ? otherwise : isOn(flag, subject);
    }

    private static boolean isOn(Flag flag, Subject subject) {
        if (!flag.enabled() || flag.basisPoints() == Flag.ALL) {
            return flag.enabled();
        }
        return flag.users().contains(subject.id())
                || !Collections.disjoint(flag.segments(), subject.segments())
                || flag.basisPoints() > Bucket.of(flag.name(), subject.id());
    }
}
