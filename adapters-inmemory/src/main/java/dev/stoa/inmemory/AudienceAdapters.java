package dev.stoa.inmemory;

import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.inmemory.audience.InMemoryActiveUsers;
import dev.stoa.inmemory.audience.InMemoryPresence;
import dev.stoa.inmemory.audience.InMemoryUniqueVisitors;

/// The ports that say who comes.
record AudienceAdapters(ActiveUsers activeUsers, Presence presence, UniqueVisitors uniqueVisitors) {

    static AudienceAdapters over(Memory memory, int capacity) {
        return new AudienceAdapters(
                new InMemoryActiveUsers(memory, capacity),
                new InMemoryPresence(memory, capacity),
                new InMemoryUniqueVisitors(memory));
    }
}
