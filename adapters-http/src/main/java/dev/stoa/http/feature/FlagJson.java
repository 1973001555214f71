package dev.stoa.http.feature;

import dev.stoa.domain.feature.Flag;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A flag as operators see it.
@Serdeable
record FlagJson(
        String name,
        String description,
        boolean enabled,
        List<String> users,
        List<String> segments,
        int basisPoints,
        long version) {

    static FlagJson of(Flag flag) {
        return new FlagJson(
                flag.name().value(),
                flag.description(),
                flag.enabled(),
                List.copyOf(flag.users()),
                List.copyOf(flag.segments()),
                flag.basisPoints(),
                flag.version());
    }
}
