package dev.stoa.domain.feature;

import java.util.List;

/// All flags at one moment.
///
/// @param revision larger after every change than before, for ever; 0 if there never was one
/// @param flags by name in byte order
public record FlagSet(long revision, List<Flag> flags) {

    public static final FlagSet NONE = new FlagSet(0, List.of());

    public FlagSet {
        flags = List.copyOf(flags);
    }
}
