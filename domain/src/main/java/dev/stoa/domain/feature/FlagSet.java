package dev.stoa.domain.feature;

import java.util.Comparator;
import java.util.List;

/// All flags at one moment.
///
/// @param revision larger after every change than before, for ever, even if the store lost what it kept: the
///     microseconds since the epoch at the change, or one more than the revision before if that is larger; 0 if
///     there never was a change
/// @param flags by name in byte order
public record FlagSet(long revision, List<Flag> flags) {

    public static final FlagSet NONE = new FlagSet(0, List.of());

    public FlagSet {
        flags = flags.stream()
                .sorted(Comparator.comparing(flag -> flag.name().value()))
                .toList();
    }
}
