package dev.stoa.domain.feature;

import dev.stoa.domain.Watch;
import java.util.OptionalLong;

/// The flags of the shop, at most [#MAX]; they are evaluated where they are asked, not here. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface Flags {

    int MAX = 1_000;

    FlagSet all();

    /// The revision of [#all], for who has that one already.
    long revision();

    /// Adds the flag if its version is 0 and there is none of its name, or replaces the one at its version; of N
    /// callers that saw one version one wins. Answers its version from now on, the [#revision] of this change;
    /// empty, and nothing changed, if it is at another version.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if there are [#MAX] others already
    OptionalLong put(Flag flag);

    /// Removes the flag; whether there was one. A flag of this name that is added later has a larger version than
    /// any before.
    boolean remove(FlagName name);

    /// [#remove] only if the flag is at this version; of N callers that saw one version and change or remove it,
    /// one does.
    boolean remove(FlagName name, long version);

    /// Calls `hint` soon after something changed, in whatever process, and whenever a change may have been missed.
    /// Hints
    /// may come together, twice, late or for nothing; they must return at once. Watching needs no backend.
    Watch watch(Runnable hint);
}
