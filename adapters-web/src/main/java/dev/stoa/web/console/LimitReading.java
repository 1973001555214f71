package dev.stoa.web.console;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.application.ratelimit.Refusals;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what the page of rate limits shows.
@Singleton
final class LimitReading {

    private static final int SHOWN = 50;

    private final Limiter limiter;
    private final InstantSource clock;

    LimitReading(Limiter limiter, InstantSource clock) {
        this.limiter = limiter;
        this.clock = clock;
    }

    LimitsPage page(ConsoleFrame frame, Optional<LimitsPage.Asked> asked, Typed typed) {
        return new LimitsPage(
                frame,
                limiter.isOn(),
                Stream.of(LimitRule.values()).map(LimitReading::rule).toList(),
                limiter.refusals().latest(SHOWN).stream().map(this::refused).toList(),
                asked,
                typed);
    }

    private static LimitsPage.Rule rule(LimitRule rule) {
        Map<String, List<String>> tiers = new LinkedHashMap<>();
        for (LimitTier tier : LimitTier.values()) {
            String limits = rule.policies(tier).stream()
                    .map(policy -> policy.limit() + " in " + Words.lasting(policy.window()))
                    .collect(Collectors.joining(", "));
            tiers.computeIfAbsent(limits, unused -> new ArrayList<>()).add(Words.word(tier));
        }
        List<String> said = tiers.entrySet().stream()
                .map(each -> tiers.size() == 1
                        ? each.getKey()
                        : each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
                .toList();
        return new LimitsPage.Rule(rule.word(), outage(rule), said);
    }

    private static String outage(LimitRule rule) {
        return switch (rule.onOutage()) {
            case ALLOW -> "let through";
            case DENY -> "refused";
            case LOCAL -> "counted by each process";
        };
    }

    private LimitsPage.Refused refused(Refusals.Refusal refusal) {
        Duration left = Duration.between(clock.instant(), refusal.until());
        return new LimitsPage.Refused(refusal, left.isPositive() ? Words.lasting(left) : "");
    }

    LimitsPage.Asked asked(LimitRule rule, String who) {
        LimitTier tier = who.startsWith("customer:") ? LimitTier.CUSTOMER : LimitTier.ANONYMOUS;
        return new LimitsPage.Asked(
                rule, who, Known.of(() -> limiter.peek(rule, tier, who)).flatMap(now -> now));
    }
}
