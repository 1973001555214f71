package dev.stoa.contracts.feature;

import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Walk;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.Flags;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Few names and low versions, so that many a change fits and many does not.
public final class FlagsWalk implements Walk<Flags> {

    @Override
    public List<Step<Flags>> steps(Instant start) {
        return List.of(
                new Step<>("all", (flags, dice) -> flags.all()),
                new Step<>("revision", (flags, dice) -> flags.revision()),
                new Step<>("add", (flags, dice) -> flags.put(flag(name(dice), 1, dice))),
                new Step<>("put", (flags, dice) -> flags.put(flag(name(dice), 2 + dice.nextInt(3), dice))),
                new Step<>("remove", (flags, dice) -> flags.remove(name(dice))),
                new Step<>("remove version", (flags, dice) -> flags.remove(name(dice), 1 + dice.nextInt(3))));
    }

    private static FlagName name(Random dice) {
        return new FlagName("flag-" + dice.nextInt(3));
    }

    private static Flag flag(FlagName name, long version, Random dice) {
        return new Flag(
                name,
                "description " + dice.nextInt(),
                dice.nextBoolean(),
                keys(dice),
                keys(dice),
                dice.nextInt(Flag.ALL + 1),
                version);
    }

    private static Set<String> keys(Random dice) {
        return IntStream.range(0, dice.nextInt(4))
                .mapToObj(n -> OddText.KEYS.get(dice.nextInt(OddText.KEYS.size())))
                .collect(Collectors.toSet());
    }
}
