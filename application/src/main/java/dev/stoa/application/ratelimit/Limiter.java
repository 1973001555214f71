package dev.stoa.application.ratelimit;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Holds callers to the rules.
public final class Limiter {

    private final RateLimits shared;
    private final RateLimits local;
    private final boolean on;
    private final Refusals refusals;

    /// @param shared counts for all processes of the shop
    /// @param local counts in this process, for rules that say so when `shared` is down
    /// @param on false for load runs and replays
    public Limiter(RateLimits shared, RateLimits local, boolean on, InstantSource clock) {
        this.shared = shared;
        this.local = local;
        this.on = on;
        this.refusals = new Refusals(clock);
    }

    /// Counts one call; empty if it passes uncounted.
    ///
    /// @param who told apart within the rule, such as `ip:203.0.113.7`
    /// @throws BackendException if the counter is down and the rule denies then
    public Optional<Decision> take(LimitRule rule, LimitTier tier, String who) {
        Optional<Decision> decision = ask(rule, limits -> limits.acquire(subject(rule, who), rule.policies(tier), 1));
        decision.filter(answer -> !answer.allowed())
                .ifPresent(refused -> refusals.add(rule, who, refused.retryAfter()));
        return decision;
    }

    /// What [#take] would answer now, counting nothing.
    public Optional<Decision> peek(LimitRule rule, LimitTier tier, String who) {
        return ask(rule, limits -> limits.peek(subject(rule, who), rule.policies(tier)));
    }

    /// Lets the caller begin anew: its next call meets full quotas.
    public void lift(LimitRule rule, String who) {
        shared.reset(subject(rule, who));
        local.reset(subject(rule, who));
        refusals.forget(rule, who);
    }

    /// Who was refused lately.
    public Refusals refusals() {
        return refusals;
    }

    /// Whether rules hold at all.
    public boolean isOn() {
        return on;
    }

    private Optional<Decision> ask(LimitRule rule, Function<RateLimits, Decision> question) {
        if (!on) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(shared));
        } catch (BackendException e) {
            return switch (rule.onOutage()) {
                case ALLOW -> Optional.empty();
                case DENY -> throw e;
                case LOCAL -> Optional.of(question.apply(local));
            };
        }
    }

    private static LimitSubject subject(LimitRule rule, String who) {
        return new LimitSubject(rule.word() + ":" + who);
    }
}
