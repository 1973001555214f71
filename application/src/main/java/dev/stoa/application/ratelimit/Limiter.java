package dev.stoa.application.ratelimit;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import java.util.Optional;

/// Holds callers to the rules.
public final class Limiter {

    private final RateLimits shared;
    private final RateLimits local;
    private final boolean on;

    /// @param shared counts for all processes of the shop
    /// @param local counts in this process, for rules that say so when `shared` is down
    /// @param on false for load runs and replays
    public Limiter(RateLimits shared, RateLimits local, boolean on) {
        this.shared = shared;
        this.local = local;
        this.on = on;
    }

    /// Counts one call; empty if it passes uncounted.
    ///
    /// @param who told apart within the rule, such as `ip:203.0.113.7`
    /// @throws BackendException if the counter is down and the rule denies then
    public Optional<Decision> take(LimitRule rule, LimitTier tier, String who) {
        if (!on) {
            return Optional.empty();
        }
        LimitSubject subject = new LimitSubject(rule.word() + ":" + who);
        try {
            return Optional.of(shared.acquire(subject, rule.policies(tier), 1));
        } catch (BackendException e) {
            return switch (rule.onOutage()) {
                case ALLOW -> Optional.empty();
                case DENY -> throw e;
                case LOCAL -> Optional.of(local.acquire(subject, rule.policies(tier), 1));
            };
        }
    }
}
