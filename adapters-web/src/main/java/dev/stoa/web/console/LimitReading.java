package dev.stoa.web.console;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.application.ratelimit.Refusals;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.ratelimit.Decision;
import jakarta.inject.Singleton;
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

    LimitReading(Limiter limiter) {
        this.limiter = limiter;
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
        return new LimitsPage.Refused(refusal, blockedFor(peek(refusal.rule(), refusal.tier(), refusal.who())));
    }

    LimitsPage.Asked asked(LimitRule rule, String who) {
        Optional<Decision> now = peek(rule, LimitTier.ANONYMOUS, who);
        return new LimitsPage.Asked(
                rule,
                who,
                now.map(Decision::limit).orElse(0L),
                now.map(Decision::remaining).orElse(0L),
                blockedFor(now));
    }

    private Optional<Decision> peek(LimitRule rule, LimitTier tier, String who) {
        try {
            return limiter.peek(rule, tier, who);
        } catch (BackendException away) {
            return Optional.empty();
        }
    }

    private static String blockedFor(Optional<Decision> decision) {
        return decision.filter(answer -> !answer.allowed())
                .map(answer -> Words.lasting(answer.retryAfter()))
                .orElse("");
    }
}
