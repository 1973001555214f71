package dev.stoa.inmemory.accesslist;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.inmemory.Memory;
import dev.stoa.inmemory.Revision;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Access rules in memory. Those that have ended make room when there is none.
public final class InMemoryAccessRules implements AccessRules {

    private static final String CHANNEL = "access rules";

    private record Place(Access access, Cidr cidr) {}

    private final Map<Place, AccessRule> rules = new HashMap<>();
    private final Memory memory;
    private final Revision revision;

    public InMemoryAccessRules(Memory memory) {
        this.memory = memory;
        this.revision = new Revision(memory, CHANNEL);
    }

    @Override
    public synchronized AccessList all() {
        return new AccessList(revision.last(), memory.now(), List.copyOf(rules.values()));
    }

    @Override
    public synchronized long revision() {
        memory.now();
        return revision.last();
    }

    @Override
    public synchronized AccessRule put(Access access, Cidr cidr, Optional<Instant> expiresAt, String note) {
        Instant now = memory.now();
        AccessRule rule = new AccessRule(access, cidr, expiresAt, note, now);
        Place place = new Place(access, cidr);
        if (!rules.containsKey(place) && rules.size() >= MAX) {
            makeRoom(now);
        }
        rules.put(place, rule);
        revision.grow(now.toEpochMilli());
        return rule;
    }

    private void makeRoom(Instant now) {
        rules.values().removeIf(rule -> rule.hasEnded(now));
        if (rules.size() >= MAX) {
            throw new InvalidInputException("cidr", "full", "there are %d rules already".formatted(MAX));
        }
    }

    @Override
    public synchronized boolean remove(Access access, Cidr cidr) {
        Instant now = memory.now();
        AccessRule old = rules.remove(new Place(access, cidr));
        boolean there = old != null && !old.hasEnded(now);
        if (there) {
            revision.grow(now.toEpochMilli());
        }
        return there;
    }

    @Override
    public Watch watch(Runnable hint) {
        return memory.signals().listen(CHANNEL, hint);
    }
}
