package dev.stoa.http.feature;

import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// For whom a flag is on. The first that applies decides: off if not `enabled`; on for `users`; on for `segments`;
/// on for so many of everybody else.
///
/// @param users customer ids
/// @param segments tiers, roles, `customer` or `visitor`
/// @param basisPoints of 10,000 others; all if left out
@Introspected
record FlagBody(
        Optional<@Size(max = 500) String> description,
        boolean enabled,
        Optional<List<String>> users,
        Optional<List<String>> segments,
        Optional<@Min(0) @Max(Flag.ALL) Integer> basisPoints) {

    Flag toFlag(FlagName name, long version) {
        return new Flag(
                name,
                description.orElse(""),
                enabled,
                Set.copyOf(users.orElse(List.of())),
                Set.copyOf(segments.orElse(List.of())),
                basisPoints.orElse(Flag.ALL),
                version);
    }
}
