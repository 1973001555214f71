package dev.stoa.redis;

import dev.stoa.contracts.Walk;
import dev.stoa.contracts.accesslist.AccessRulesWalk;
import dev.stoa.contracts.activity.ActivitiesWalk;
import dev.stoa.contracts.audience.AudiencePorts;
import dev.stoa.contracts.audience.AudienceWalk;
import dev.stoa.contracts.cache.CacheWalk;
import dev.stoa.contracts.cache.Caching;
import dev.stoa.contracts.cache.LoadLeasesWalk;
import dev.stoa.contracts.cart.CartsWalk;
import dev.stoa.contracts.counter.CountersWalk;
import dev.stoa.contracts.event.EventLogWalk;
import dev.stoa.contracts.event.EventPorts;
import dev.stoa.contracts.feature.FlagsWalk;
import dev.stoa.contracts.lock.LocksWalk;
import dev.stoa.contracts.notification.NotificationsWalk;
import dev.stoa.contracts.otp.PasscodesWalk;
import dev.stoa.contracts.queue.JobQueueWalk;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.contracts.ranking.LeaderboardsWalk;
import dev.stoa.contracts.ranking.MovingBoardsWalk;
import dev.stoa.contracts.ranking.Ranking;
import dev.stoa.contracts.ranking.TrendingWalk;
import dev.stoa.contracts.ratelimit.RateLimitsWalk;
import dev.stoa.contracts.session.SessionsWalk;
import dev.stoa.contracts.tag.TagsWalk;
import dev.stoa.contracts.webhook.WebhooksWalk;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.List;
import java.util.function.Function;

/// A walk and the port it is taken on, in both families.
record RedisWalk<P>(String port, Walk<P> walk, Function<InMemoryAdapters, P> memory, Function<RedisAdapters, P> redis) {

    /// Every port that Redis has.
    static List<RedisWalk<?>> all() {
        return List.of(
                new RedisWalk<>(
                        "access rules",
                        new AccessRulesWalk(),
                        InMemoryAdapters::accessRules,
                        RedisAdapters::accessRules),
                new RedisWalk<>("flags", new FlagsWalk(), InMemoryAdapters::flags, RedisAdapters::flags),
                new RedisWalk<>(
                        "activities", new ActivitiesWalk(), InMemoryAdapters::activities, RedisAdapters::activities),
                new RedisWalk<>(
                        "audience",
                        new AudienceWalk(),
                        memory -> new AudiencePorts(memory.uniqueVisitors(), memory.activeUsers(), memory.presence()),
                        redis -> new AudiencePorts(redis.uniqueVisitors(), redis.activeUsers(), redis.presence())),
                new RedisWalk<>("carts", new CartsWalk(), InMemoryAdapters::carts, RedisAdapters::carts),
                new RedisWalk<>(
                        "passcodes", new PasscodesWalk(), InMemoryAdapters::passcodes, RedisAdapters::passcodes),
                new RedisWalk<>(
                        "cache",
                        new CacheWalk(),
                        memory -> new Caching(memory.cache(), memory.cacheClearing()),
                        redis -> new Caching(redis.cache(), redis.cacheClearing())),
                new RedisWalk<>("counters", new CountersWalk(), InMemoryAdapters::counters, RedisAdapters::counters),
                new RedisWalk<>(
                        "events",
                        new EventLogWalk(),
                        memory -> new EventPorts(
                                memory.events().log(), memory.events().groups()),
                        redis -> new EventPorts(
                                redis.events().log(), redis.events().groups())),
                new RedisWalk<>(
                        "job queue",
                        new JobQueueWalk(),
                        memory -> new Queueing(memory.jobQueue(), memory.jobBoard()),
                        redis -> new Queueing(redis.jobQueue(), redis.jobBoard())),
                new RedisWalk<>(
                        "leaderboards",
                        new LeaderboardsWalk(),
                        memory -> new Ranking(memory.leaderboards(), memory.seasons()),
                        redis -> new Ranking(redis.leaderboards(), redis.seasons())),
                new RedisWalk<>(
                        "moving boards",
                        new MovingBoardsWalk(),
                        InMemoryAdapters::movingBoards,
                        RedisAdapters::movingBoards),
                new RedisWalk<>("tags", new TagsWalk(), InMemoryAdapters::tags, RedisAdapters::tags),
                new RedisWalk<>("trending", new TrendingWalk(), InMemoryAdapters::trending, RedisAdapters::trending),
                new RedisWalk<>(
                        "load leases", new LoadLeasesWalk(), InMemoryAdapters::loadLeases, RedisAdapters::loadLeases),
                new RedisWalk<>("locks", new LocksWalk(), InMemoryAdapters::locks, RedisAdapters::locks),
                new RedisWalk<>(
                        "notifications",
                        new NotificationsWalk(),
                        InMemoryAdapters::notifications,
                        RedisAdapters::notifications),
                new RedisWalk<>(
                        "rate limits", new RateLimitsWalk(), InMemoryAdapters::rateLimits, RedisAdapters::rateLimits),
                new RedisWalk<>("sessions", new SessionsWalk(), InMemoryAdapters::sessions, RedisAdapters::sessions),
                new RedisWalk<>(
                        "webhooks",
                        new WebhooksWalk(),
                        memory -> memory.events().webhooks(),
                        redis -> redis.events().webhooks()));
    }

    @Override
    public String toString() {
        return port;
    }
}
