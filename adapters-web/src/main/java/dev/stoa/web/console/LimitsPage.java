package dev.stoa.web.console;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.Refusals;
import dev.stoa.domain.ratelimit.Decision;
import java.util.List;
import java.util.Optional;

/// The rules, who was refused lately, and one caller that somebody asked for.
///
/// @param on whether rules hold at all
/// @param asked the caller somebody asked for
public record LimitsPage(
        ConsoleFrame frame, boolean on, List<Rule> rules, List<Refused> refused, Optional<Asked> asked, Typed typed) {

    /// @param limits for each tier in words, the same ones together
    public record Rule(String name, String outage, List<String> limits) {}

    /// @param blockedFor how long the next call would have to wait; empty if it would pass
    public record Refused(Refusals.Refusal refusal, String blockedFor) {}

    /// @param now what the next call would be told; empty if nobody is counted or the counter is away
    public record Asked(LimitRule rule, String who, Optional<Decision> now) {}

    public LimitsPage {
        rules = List.copyOf(rules);
        refused = List.copyOf(refused);
    }
}
