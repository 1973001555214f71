package dev.stoa.inmemory.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.inmemory.Memory;
import dev.stoa.inmemory.webhook.InMemoryWebhooks;

/// The event ports of one memory.
public record InMemoryEvents(EventLog log, ConsumerGroups groups, Webhooks webhooks) {

    /// @param capacity the most events kept in all topics together
    public static InMemoryEvents over(Memory memory, int capacity) {
        Logs logs = new Logs(capacity);
        return new InMemoryEvents(
                new InMemoryEventLog(memory, logs),
                new InMemoryConsumerGroups(memory, logs),
                new InMemoryWebhooks(memory));
    }
}
