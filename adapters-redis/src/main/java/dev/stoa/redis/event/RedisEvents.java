package dev.stoa.redis.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.redis.Redis;
import dev.stoa.redis.webhook.RedisWebhooks;
import java.util.function.LongSupplier;

/// The event ports on one Redis.
public record RedisEvents(EventLog log, ConsumerGroups groups, Webhooks webhooks) {

    /// @param receipts random numbers, 1 and up
    public static RedisEvents over(Redis redis, LongSupplier receipts) {
        return new RedisEvents(
                new RedisEventLog(redis), new RedisConsumerGroups(redis, receipts), new RedisWebhooks(redis));
    }
}
