package dev.stoa.domain.accesslist;

import dev.stoa.domain.Require;
import java.time.Instant;
import java.util.Optional;

/// What is said of a block of addresses; of one block may be said both.
///
/// @param expiresAt when it ends, in whole milliseconds of the years 1970 to 9999: it holds before and not at this
///     time. Empty if it never does
/// @param note why, for operators, 0 to 500 characters
/// @param createdAt when it was put
public record AccessRule(Access access, Cidr cidr, Optional<Instant> expiresAt, String note, Instant createdAt) {

    public AccessRule {
        Require.text("note", note, 0, 500);
        expiresAt = expiresAt.map(end -> Require.moment("expiresAt", end));
    }

    /// Whether it holds no more.
    public boolean hasEnded(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
