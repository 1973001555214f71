package dev.stoa.redis.lock;

import dev.stoa.domain.Watch;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Locks on Redis: one hash each with the last fence and, while it is held, its owner and when the lease ends.
///
/// A failover can lose a lock together with whatever else was not copied yet. The fence grows nevertheless, because
/// it is
/// never below the time.
public final class RedisLocks implements Locks {

    /// `answer` is the hold as the port shows it.
    private static final String HELD = """
            local owner, fence, ends = unpack(redis.call('HMGET', KEYS[1], 'owner', 'fence', 'ends'))
            local held = owner and now < tonumber(ends)
            local function int(x) return string.format('%.0f', x) end
            local function keep(ms) redis.call('PEXPIRE', KEYS[1], int(ms + 604800000)) end
            """;

    private static final Script ACQUIRE = Script.changing(HELD + """
            if held then return {} end
            fence = int(math.max(tonumber(fence or 0) + 1, now * 1000))
            ends = int(now + args[2])
            redis.call('HSET', KEYS[1], 'owner', args[1], 'fence', fence, 'ends', ends)
            keep(args[2])
            return {args[1], fence, ends}
            """);

    private static final Script RENEW = Script.changing(HELD + """
            if not held or owner ~= args[1] then return {} end
            ends = int(now + args[2])
            redis.call('HSET', KEYS[1], 'ends', ends)
            keep(args[2])
            return {owner, fence, ends}
            """);

    private static final Script RELEASE = Script.changing(HELD + """
            if not held or owner ~= args[1] then return {0} end
            redis.call('HDEL', KEYS[1], 'owner', 'ends')
            keep(0)
            redis.call('PUBLISH', args[2], '')
            return {1}
            """);

    private static final Script FIND = Script.reading(HELD + """
            return held and {owner, fence, ends} or {}
            """);

    private final Redis redis;

    public RedisLocks(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Lease> acquire(LockName name, LockOwner owner, Duration lease) {
        return lease(name, redis.run(ACQUIRE, keys(name), owner, Lease.millis(lease)));
    }

    @Override
    public Optional<Lease> renew(LockName name, LockOwner owner, Duration lease) {
        return lease(name, redis.run(RENEW, keys(name), owner, Lease.millis(lease)));
    }

    @Override
    public boolean release(LockName name, LockOwner owner) {
        return redis.run(RELEASE, keys(name), owner, channel(name)).number(0) == 1;
    }

    @Override
    public Optional<Lease> find(LockName name) {
        return lease(name, redis.run(FIND, keys(name)));
    }

    @Override
    public Watch watch(LockName name, Runnable hint) {
        return redis.signals().listen(channel(name), hint);
    }

    private static Optional<Lease> lease(LockName name, Reply held) {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lease(
                        name, new LockOwner(held.text(0)), held.number(1), Instant.ofEpochMilli(held.number(2))));
    }

    private List<String> keys(LockName name) {
        return List.of(redis.key("lock", name.value()));
    }

    private String channel(LockName name) {
        return redis.channel("lock", name.value());
    }
}
