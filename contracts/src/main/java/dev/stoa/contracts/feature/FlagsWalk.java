package dev.stoa.contracts.feature;

import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Walk;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.Flags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Few names, at versions they had lately, so that many a change fits and many does not.
public final class FlagsWalk implements Walk<Flags> {

    @Override
    public List<Step<Flags>> steps(Instant start) {
        Map<FlagName, List<Long>> versions = new HashMap<>();
        return List.of(
                new Step<>("all", (flags, dice) -> flags.all()),
                new Step<>("revision", (flags, dice) -> flags.revision()),
                new Step<>("add", (flags, dice) -> put(flags, flag(name(dice), 0, dice), versions)),
                new Step<>("put", (flags, dice) -> {
                    FlagName name = name(dice);
                    return put(flags, flag(name, version(name, versions, dice), dice), versions);
                }),
                new Step<>("remove", (flags, dice) -> flags.remove(name(dice))),
                new Step<>("remove version", (flags, dice) -> {
                    FlagName name = name(dice);
                    return flags.remove(name, version(name, versions, dice));
                }));
    }

    private static OptionalLong put(Flags flags, Flag flag, Map<FlagName, List<Long>> versions) {
        OptionalLong version = flags.put(flag);
        version.ifPresent(each -> versions.computeIfAbsent(flag.name(), unused -> new ArrayList<>())
                .addFirst(each));
        return version;
    }

    /// Mostly the last one it had.
    private static long version(FlagName name, Map<FlagName, List<Long>> versions, Random dice) {
        List<Long> had = versions.getOrDefault(name, List.of());
        int back = Math.max(0, dice.nextInt(5) - 2);
        return back < had.size() ? had.get(back) : 1;
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
