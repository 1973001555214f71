package dev.stoa.redis.cache;

import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Script;
import java.time.Duration;
import java.util.List;

/// Load leases on Redis: when a lease ends and whose it is, in one key.
public final class RedisLoadLeases implements LoadLeases {

    private static final String HELD = """
            local ends, owner = string.match(redis.call('GET', KEYS[1]) or '', '^(%d+) (.*)$')
            local held = ends and now < tonumber(ends)
            """;

    /// An owner that asks twice renews, so it may.
    private static final Script ACQUIRE = Script.reading(HELD + """
            if held and owner ~= args[1] then return {0} end
            local ends = string.format('%.0f', now + args[2])
            redis.call('SET', KEYS[1], ends .. ' ' .. args[1], 'PX', args[2] + 1000)
            return {1}
            """);

    private static final Script RELEASE = Script.changing(HELD + """
            if not held or owner ~= args[1] then return {0} end
            redis.call('UNLINK', KEYS[1])
            return {1}
            """);

    private final Redis redis;

    public RedisLoadLeases(Redis redis) {
        this.redis = redis;
    }

    @Override
    public boolean acquire(CacheKey key, LoadOwner owner, Duration lease) {
        return redis.run(ACQUIRE, name(key), owner.value(), lease.toMillis()).number(0) == 1;
    }

    @Override
    public boolean release(CacheKey key, LoadOwner owner) {
        return redis.run(RELEASE, name(key), owner.value()).number(0) == 1;
    }

    private List<String> name(CacheKey key) {
        return List.of(redis.key("lease", key.toString()));
    }
}
