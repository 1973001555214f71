package dev.stoa.domain.accesslist;

import dev.stoa.domain.Watch;
import java.time.Instant;
import java.util.Optional;

/// Which blocks of addresses may call and which may not, at most [#MAX] rules; calls are judged where they arrive,
/// not here. All methods throw [dev.stoa.domain.BackendException] when the backend is down.
///
/// Of all rules that cover an address those of the longest prefix decide, and of two for one block the one that
/// denies. An address that no rule covers may call.
public interface AccessRules {

    int MAX = 10_000;

    AccessList all();

    /// The revision of [#all], for who has that one already.
    long revision();

    /// Puts a rule in the place of the one that says the same of this block, if there is one, and gives it as it is
    /// kept.
    ///
    /// @param expiresAt when it ends; a time that has passed leaves no rule
    /// @throws dev.stoa.domain.InvalidInputException if there are [#MAX] others already that have not ended
    AccessRule put(Access access, Cidr cidr, Optional<Instant> expiresAt, String note);

    /// Whether there was one that had not ended.
    boolean remove(Access access, Cidr cidr);

    /// Calls `hint` soon after something changed, in whatever process, and whenever a change may have been missed.
    /// Hints may come together, twice, late or for nothing; they must return at once. Watching needs no backend.
    Watch watch(Runnable hint);
}
