package dev.stoa.redis.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.Topic;
import dev.stoa.redis.Redis;
import java.util.ArrayList;
import java.util.List;

/// The keys of a topic, all in one slot, and the channels of its groups.
record EventKeys(Redis redis) {

    /// Head, groups, times, lanes.
    List<String> of(Topic topic) {
        String base = redis.key("event", topic.value());
        List<String> keys = new ArrayList<>(List.of(base, base + ":groups", base + ":times"));
        for (int lane = 0; lane < ConsumerGroups.PARTITIONS; lane++) {
            keys.add(base + ":" + lane);
        }
        return keys;
    }

    /// Those, and what the group passed over.
    List<String> of(Topic topic, GroupName group) {
        List<String> keys = of(topic);
        keys.add(keys.getFirst() + ":passed:" + group);
        return keys;
    }

    /// What the channels of all groups begin with.
    String channels(Topic topic) {
        return redis.channel("event", topic.value()) + ":";
    }

    String channel(Topic topic, GroupName group) {
        return channels(topic) + group;
    }
}
