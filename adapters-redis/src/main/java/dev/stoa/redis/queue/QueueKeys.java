package dev.stoa.redis.queue;

import dev.stoa.domain.queue.QueueName;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The keys and the channel of each queue.
final class QueueKeys {

    /// Queues are few; beyond so many, names are made anew each time.
    private static final int REMEMBERED = 1_000;

    /// In the order in which `common.lua` takes them.
    private static final List<String> FIELDS = List.of(
            "jobs",
            "payloads",
            "notes",
            "failures",
            "holders",
            "last",
            "waiting",
            "running",
            "done",
            "gone",
            "dead",
            "kinds",
            "groups",
            "ticks");

    record Names(List<String> keys, String channel) {}

    private final Redis redis;
    private final Map<QueueName, Names> known = new ConcurrentHashMap<>();

    QueueKeys(Redis redis) {
        this.redis = redis;
    }

    Reply run(QueueName queue, Script script, Object... arguments) {
        return redis.run(script, names(queue).keys(), arguments);
    }

    String channel(QueueName queue) {
        return names(queue).channel();
    }

    private Names names(QueueName queue) {
        Names names = known.get(queue);
        if (names != null) {
            return names;
        }
        String key = redis.key("queue", queue.value());
        Stream<String> keys = FIELDS.stream().map(field -> key + ":" + field);
        Names made = new Names(keys.toList(), redis.channel("queue", queue.value()));
        if (known.size() < REMEMBERED) {
            known.put(queue, made);
        }
        return made;
    }
}
