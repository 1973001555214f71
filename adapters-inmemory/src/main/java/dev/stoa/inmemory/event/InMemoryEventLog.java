package dev.stoa.inmemory.event;

import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventBounds;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.LogState;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import java.util.List;

/// Event logs in memory: each topic a sorted map under a lock of its own.
final class InMemoryEventLog implements EventLog {

    private final Memory memory;
    private final Logs logs;

    InMemoryEventLog(Memory memory, Logs logs) {
        this.memory = memory;
        this.logs = logs;
    }

    @Override
    public int append(Topic topic, List<NewEvent> events) {
        EventBounds.append(events);
        Log log = logs.open(topic);
        int appended = log.alone(() -> logs.append(log, events, memory.now()));
        InMemoryConsumerGroups.hint(memory, topic, log);
        return appended;
    }

    @Override
    public List<Event> read(Topic topic, long after, int limit) {
        EventBounds.read(after, limit);
        memory.now();
        Log log = logs.find(topic);
        return log.alone(() -> log.read(after, limit));
    }

    @Override
    public LogState state(Topic topic) {
        memory.now();
        Log log = logs.find(topic);
        return log.alone(log::state);
    }

    @Override
    public int trim(Topic topic, long keep, Duration age) {
        EventBounds.trim(keep, age);
        Log log = logs.find(topic);
        int forgotten = log.alone(() -> log.trim(keep, age, memory.now()));
        logs.forgot(forgotten);
        return forgotten;
    }
}
