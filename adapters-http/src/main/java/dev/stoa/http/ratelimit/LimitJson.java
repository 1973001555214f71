package dev.stoa.http.ratelimit;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Refusals.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The rules, and who was refused lately.
///
/// @param on whether rules hold at all
/// @param refused by this process in the last day, the latest first
@Serdeable
record LimitJson(boolean on, List<Rule> rules, List<Refused> refused) {

    /// A limited action.
    ///
    /// @param onOutage `deny`, `allow` or `local`: what happens to calls while nobody counts
    @Serdeable
    record Rule(String rule, String onOutage, List<Quota> quotas) {
        static Rule of(LimitRule rule) {
            return new Rule(
                    rule.word(),
                    word(rule.onOutage()),
                    Stream.of(LimitTier.values())
                            .flatMap(tier -> Quota.of(rule, tier))
                            .toList());
        }
    }

    /// What callers of a tier may.
    ///
    /// @param tier `anonymous`, `customer` or `partner`
    /// @param limit calls in the window
    @Serdeable
    record Quota(String tier, String policy, long limit, long windowSeconds) {
        static Stream<Quota> of(LimitRule rule, LimitTier tier) {
            return rule.policies(tier).stream()
                    .map(policy -> new Quota(
                            word(tier),
                            policy.name(),
                            policy.limit(),
                            policy.window().toSeconds()));
        }
    }

    /// A caller that a rule refused.
    ///
    /// @param who such as `ip:203.0.113.7`
    /// @param times how often since it was first refused
    /// @param until when a call would have passed, as it was told then
    @Serdeable
    record Refused(String rule, String who, long times, Instant last, Instant until) {
        static Refused of(Refusal refusal) {
            return new Refused(refusal.rule().word(), refusal.who(), refusal.times(), refusal.last(), refusal.until());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
