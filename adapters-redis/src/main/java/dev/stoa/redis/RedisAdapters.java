package dev.stoa.redis;

import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.feature.Flags;
import dev.stoa.domain.lock.Locks;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.Seasons;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.tag.Tags;
import dev.stoa.redis.accesslist.RedisAccessRules;
import dev.stoa.redis.activity.RedisActivities;
import dev.stoa.redis.audience.RedisActiveUsers;
import dev.stoa.redis.audience.RedisPresence;
import dev.stoa.redis.audience.RedisUniqueVisitors;
import dev.stoa.redis.cache.RedisCache;
import dev.stoa.redis.cache.RedisCacheClearing;
import dev.stoa.redis.cache.RedisLoadLeases;
import dev.stoa.redis.cache.RedisNearCache;
import dev.stoa.redis.cart.RedisCarts;
import dev.stoa.redis.counter.RedisCounters;
import dev.stoa.redis.event.RedisEvents;
import dev.stoa.redis.feature.RedisFlags;
import dev.stoa.redis.lock.RedisLocks;
import dev.stoa.redis.notification.RedisNotifications;
import dev.stoa.redis.otp.RedisPasscodes;
import dev.stoa.redis.queue.RedisJobBoard;
import dev.stoa.redis.queue.RedisJobQueue;
import dev.stoa.redis.ranking.RedisLeaderboards;
import dev.stoa.redis.ranking.RedisMovingBoards;
import dev.stoa.redis.ranking.RedisSeasons;
import dev.stoa.redis.ranking.RedisTrending;
import dev.stoa.redis.ratelimit.RedisRateLimits;
import dev.stoa.redis.session.RedisSessions;
import dev.stoa.redis.tag.RedisTags;
import io.lettuce.core.event.command.CommandListener;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The ports on Redis, over one shared connection, and one for hints, that are closed with them. They can be made
/// while the server is away: every operation says "unavailable" until it is there.
public final class RedisAdapters implements AutoCloseable {

    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofMillis(400);

    private final Link link;
    private final Redis redis;
    private final Counters counters;
    private final RedisEvents events;

    /// @param url `redis://`, `redis-sentinel://` or `redis-cluster://`, with TLS `rediss` instead of `redis`; with
    ///     user, password, database and `clientName`
    /// @param prefix what every key begins with
    public RedisAdapters(String url, String prefix) {
        this(url, prefix, Optional.empty(), timing(COMMAND_TIMEOUT, GRACE));
    }

    /// @param clock replaces the server's clock in tests
    RedisAdapters(String url, String prefix, Optional<InstantSource> clock, Timing timing) {
        this.link = new Link(url, timing);
        this.redis = new Redis(link, prefix, clock, timing);
        this.counters = new RedisCounters(redis, () -> newBatch(timing));
        this.events = RedisEvents.over(redis, () -> timing.dice().nextLong(1, Long.MAX_VALUE));
    }

    /// 128 random bits: no store that lost its memory gives a name twice.
    private static BatchId newBatch(Timing timing) {
        return new BatchId(
                "%016x%016x".formatted(timing.dice().nextLong(), timing.dice().nextLong()));
    }

    static Timing timing(Duration answer, Duration grace) {
        return new Timing(answer, grace, System::nanoTime, new SecureRandom());
    }

    /// Asks a server about itself, changing nothing, on a connection of its own.
    ///
    /// @param clock of this machine, to compare the server's with
    /// @return empty if the server cannot be reached or does not let this user in
    public static Optional<RedisFacts> examine(String url, String prefix, InstantSource clock) {
        try (Link link = new Link(url, timing(COMMAND_TIMEOUT, GRACE))) {
            return RedisExamination.of(link, prefix, clock);
        }
    }

    public AccessRules accessRules() {
        return new RedisAccessRules(redis);
    }

    public Flags flags() {
        return new RedisFlags(redis);
    }

    public ActiveUsers activeUsers() {
        return new RedisActiveUsers(redis);
    }

    public Activities activities() {
        return new RedisActivities(redis);
    }

    public Presence presence() {
        return new RedisPresence(redis);
    }

    public Tags tags() {
        return new RedisTags(redis);
    }

    public UniqueVisitors uniqueVisitors() {
        return new RedisUniqueVisitors(redis);
    }

    public Carts carts() {
        return new RedisCarts(redis, CartLimits.DEFAULT);
    }

    public Passcodes passcodes() {
        return new RedisPasscodes(redis);
    }

    public Cache cache() {
        return new RedisCache(redis);
    }

    public CacheClearing cacheClearing() {
        return new RedisCacheClearing(redis);
    }

    /// [#cache] and [#cacheClearing] with what this process has lately seen in front, kept right by the server's
    /// messages. One is enough for a process; it ends with these adapters.
    ///
    /// @param maxBytes about what is kept in this process
    public RedisNearCache nearCache(long maxBytes) {
        RedisNearCache near = new RedisNearCache(redis, maxBytes, redis.evenMillis());
        link.onEveryNode(new Tracking(near, near.prefix())::start);
        return near;
    }

    public LoadLeases loadLeases() {
        return new RedisLoadLeases(redis);
    }

    public Counters counters() {
        return counters;
    }

    /// The event log, its consumer groups, and who outside is told of events.
    public RedisEvents events() {
        return events;
    }

    public Locks locks() {
        return new RedisLocks(redis);
    }

    public JobQueue jobQueue() {
        return new RedisJobQueue(redis);
    }

    public JobBoard jobBoard() {
        return new RedisJobBoard(redis);
    }

    public Notifications notifications() {
        return new RedisNotifications(redis);
    }

    public Leaderboards leaderboards() {
        return new RedisLeaderboards(redis);
    }

    public MovingBoards movingBoards() {
        return new RedisMovingBoards(redis);
    }

    public Seasons seasons() {
        return new RedisSeasons(redis);
    }

    public Trending trending() {
        return new RedisTrending(redis);
    }

    public RateLimits rateLimits() {
        return new RedisRateLimits(redis);
    }

    public Sessions sessions() {
        return new RedisSessions(redis);
    }

    /// Whether the server can be reached now, as far as this process knows.
    public boolean isConnected() {
        return link.open().isPresent();
    }

    /// What kept this from its first connection, in the server's words; empty if nothing did.
    public String obstacle() {
        return link.obstacle();
    }

    /// Asks the server whether it is there.
    public boolean answers() {
        return link.answers();
    }

    Redis redis() {
        return redis;
    }

    /// Tells a test of every command.
    void listen(CommandListener listener) {
        link.listen(listener);
    }

    @Override
    public void close() {
        redis.signals().close();
        link.close();
    }
}
