package dev.stoa.inmemory;

import dev.stoa.domain.message.Outbox;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.inmemory.message.InMemoryOutbox;
import dev.stoa.inmemory.notification.InMemoryNotifications;

/// The ports by which people hear from the shop.
record MessageAdapters(Notifications notifications, Outbox outbox) {

    /// How many messages the outbox of development keeps.
    private static final int OUTBOX = 10_000;

    /// @param capacity the most channels
    static MessageAdapters over(Memory memory, int capacity) {
        return new MessageAdapters(new InMemoryNotifications(memory, capacity), new InMemoryOutbox(memory, OUTBOX));
    }
}
