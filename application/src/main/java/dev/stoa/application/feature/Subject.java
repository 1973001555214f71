package dev.stoa.application.feature;

import dev.stoa.domain.Require;
import java.util.Set;

/// For whom a flag is looked up.
///
/// @param id the same at every call, such as a customer's id: a percentage is of these
/// @param segments the groups it is in, such as a tier
public record Subject(String id, Set<String> segments) {

    public Subject {
        Require.key("subject", id);
        segments = Set.copyOf(segments);
    }
}
