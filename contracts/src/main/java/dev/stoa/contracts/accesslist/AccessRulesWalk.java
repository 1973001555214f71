package dev.stoa.contracts.accesslist;

import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Walk;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Few blocks of both versions, of which some end while the walk goes on.
public final class AccessRulesWalk implements Walk<AccessRules> {

    private static final List<Cidr> BLOCKS = List.of(
            Cidr.parse("10.0.0.0/8"), Cidr.parse("10.0.0.0/16"), Cidr.parse("::/0"), Cidr.parse("2001:db8::7/128"));

    @Override
    public List<Step<AccessRules>> steps(Instant start) {
        return List.of(
                new Step<>("all", (rules, dice) -> rules.all()),
                new Step<>("revision", (rules, dice) -> rules.revision()),
                new Step<>(
                        "put",
                        (rules, dice) ->
                                rules.put(access(dice), block(dice), Optional.empty(), OddText.KEYS.getFirst())),
                new Step<>(
                        "put one that ends",
                        (rules, dice) -> rules.put(access(dice), block(dice), Optional.of(end(start, dice)), "")),
                new Step<>("remove", (rules, dice) -> rules.remove(access(dice), block(dice))));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private static Access access(Random dice) {
        return dice.nextBoolean() ? Access.ALLOW : Access.DENY;
    }

    private static Cidr block(Random dice) {
        return BLOCKS.get(dice.nextInt(BLOCKS.size()));
    }

    /// Within about the time that a walk takes; some have passed already.
    private static Instant end(Instant start, Random dice) {
        return start.plusMillis(1_000L * dice.nextInt(60) + dice.nextInt(2));
    }
}
