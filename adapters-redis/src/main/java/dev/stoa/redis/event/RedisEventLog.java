package dev.stoa.redis.event;

import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventBounds;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.LogState;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Partitions;
import dev.stoa.domain.event.Topic;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Event logs on Redis: a stream per partition, all of a topic in one slot.
final class RedisEventLog implements EventLog {

    private final Redis redis;
    private final EventKeys keys;

    RedisEventLog(Redis redis) {
        this.redis = redis;
        this.keys = new EventKeys(redis);
    }

    @Override
    public int append(Topic topic, List<NewEvent> events) {
        EventBounds.append(events);
        List<Object> arguments = new ArrayList<>(List.of(keys.channels(topic)));
        for (NewEvent each : events) {
            String source =
                    each.source().isPresent() ? Long.toString(each.source().getAsLong()) : "";
            arguments.addAll(List.of(Partitions.of(each.key()) + 1, each.key(), each.type(), each.payload(), source));
        }
        return (int) redis.run(LogScripts.APPEND, keys.of(topic), arguments.toArray())
                .number(0);
    }

    @Override
    public List<Event> read(Topic topic, long after, int limit) {
        EventBounds.read(after, limit);
        long from = Math.min(after, NewEvent.MAX_SOURCE);
        return redis.run(LogScripts.READ, keys.of(topic), from, limit)
                .replies()
                .flatMap(lane -> EventEntries.events(lane).stream())
                .sorted(Comparator.comparingLong(Event::position))
                .toList();
    }

    @Override
    public LogState state(Topic topic) {
        Reply state = redis.run(LogScripts.STATE, keys.of(topic));
        return new LogState(state.number(0), state.number(1), state.number(2));
    }

    @Override
    public int trim(Topic topic, long keep, Duration age) {
        EventBounds.trim(keep, age);
        return (int) redis.run(LogScripts.TRIM, keys.of(topic), keep, age.toMillis(), BATCH)
                .number(0);
    }
}
