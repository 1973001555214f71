package dev.stoa.domain.ratelimit;

import java.util.List;

/// Counts calls per subject. All methods throw [dev.stoa.domain.BackendException] when the backend is down; what
/// that means for the caller is decided above the port.
public interface RateLimits {

    /// Takes `cost` from every policy of the subject, or from none of them: a refusal consumes nothing.
    ///
    /// Checking and taking are one atomic step over all policies: of N callers racing for the last unit one gets
    /// it. State that has run out is the same as state that never was.
    ///
    /// @param policies 1 to 8, names distinct
    /// @param cost 1 or more; more than a policy's limit is refused with [Decision#NEVER]
    Decision acquire(LimitSubject subject, List<LimitPolicy> policies, long cost);

    /// What [#acquire] with cost 1 would answer now, counting nothing.
    Decision peek(LimitSubject subject, List<LimitPolicy> policies);

    /// Forgets the subject: its next call meets full quotas. Forgetting an unknown subject does nothing.
    void reset(LimitSubject subject);
}
