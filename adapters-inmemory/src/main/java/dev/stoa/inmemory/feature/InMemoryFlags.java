package dev.stoa.inmemory.feature;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.FlagSet;
import dev.stoa.domain.feature.Flags;
import dev.stoa.inmemory.Memory;
import dev.stoa.inmemory.Revision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Flags in memory.
public final class InMemoryFlags implements Flags {

    private static final String CHANNEL = "flags";

    private final Map<FlagName, Flag> flags = new HashMap<>();
    private final Memory memory;
    private final Revision revision;

    public InMemoryFlags(Memory memory) {
        this.memory = memory;
        this.revision = new Revision(memory, CHANNEL);
    }

    @Override
    public synchronized FlagSet all() {
        memory.nowMillis();
        return new FlagSet(revision.last(), List.copyOf(flags.values()));
    }

    @Override
    public synchronized long revision() {
        memory.nowMillis();
        return revision.last();
    }

    @Override
    public synchronized OptionalLong put(Flag flag) {
        long now = memory.nowMillis();
        Flag old = flags.get(flag.name());
        if (flag.version() != (old == null ? 0 : old.version())) {
            return OptionalLong.empty();
        }
        if (old == null && flags.size() == MAX) {
            throw new InvalidInputException("flag", "full", "there are %d flags already".formatted(MAX));
        }
        flags.put(flag.name(), flag.at(revision.next(now)));
        revision.grow(now);
        return OptionalLong.of(revision.last());
    }

    @Override
    public boolean remove(FlagName name) {
        return removeIf(name, flag -> true);
    }

    @Override
    public boolean remove(FlagName name, long version) {
        return removeIf(name, flag -> flag.version() == version);
    }

    private synchronized boolean removeIf(FlagName name, Predicate<Flag> condition) {
        long now = memory.nowMillis();
        Flag old = flags.get(name);
        boolean removed = old != null && condition.test(old);
        if (removed) {
            flags.remove(name);
            revision.grow(now);
        }
        return removed;
    }

    @Override
    public Watch watch(Runnable hint) {
        return memory.signals().listen(CHANNEL, hint);
    }
}
