package dev.stoa.redis.accesslist;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import dev.stoa.redis.WatchedHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Access rules on Redis: one hash, by what is said and of which block: when the rule ends (0 for never), when it
/// was put, and the note; and a sorted set of those that end, by when.
public final class RedisAccessRules implements AccessRules {

    /// `args`: field, end or 0, note, the most rules. Some of the ended are swept; the hash has one field more than
    /// rules.
    private static final Script PUT = WatchedHash.changing("""
            local hash, ends, field = KEYS[1], KEYS[2], args[1]
            for _, ended in ipairs(redis.call('ZRANGEBYSCORE', ends, '-inf', now, 'LIMIT', 0, 100)) do
              redis.call('ZREM', ends, ended)
              redis.call('HDEL', hash, ended)
            end
            local there = redis.call('HEXISTS', hash, field) == 1
              and now < tonumber(redis.call('ZSCORE', ends, field) or math.huge)
            local gone = redis.call('ZCOUNT', ends, '-inf', now)
            if not there and redis.call('HLEN', hash) - gone > tonumber(args[4]) then return {} end
            local at = string.format('%.0f', now)
            redis.call('HSET', hash, field, args[2] .. ' ' .. at .. ' ' .. args[3])
            redis.call('ZREM', ends, field)
            if args[2] ~= '0' then redis.call('ZADD', ends, args[2], field) end
            changed()
            return {at}
            """);

    /// `args`: field.
    private static final Script REMOVE = WatchedHash.changing("""
            local ending = tonumber(redis.call('ZSCORE', KEYS[2], args[1]) or math.huge)
            redis.call('ZREM', KEYS[2], args[1])
            if redis.call('HDEL', KEYS[1], args[1]) == 0 or now >= ending then return {0} end
            changed()
            return {1}
            """);

    private final WatchedHash hash;

    public RedisAccessRules(Redis redis) {
        this.hash = new WatchedHash(redis, "access", "ends");
    }

    @Override
    public AccessList all() {
        WatchedHash.Content content = hash.all();
        return new AccessList(
                content.revision(),
                Instant.ofEpochMilli(content.now()),
                content.values().entrySet().stream()
                        .map(each -> rule(each.getKey(), each.getValue()))
                        .toList());
    }

    @Override
    public long revision() {
        return hash.revision();
    }

    @Override
    public AccessRule put(Access access, Cidr cidr, Optional<Instant> expiresAt, String note) {
        AccessRule wanted = new AccessRule(access, cidr, expiresAt, note, Instant.EPOCH);
        long end = wanted.expiresAt().map(Instant::toEpochMilli).orElse(0L);
        Reply answer = hash.change(PUT, field(access, cidr), end, note, MAX);
        if (answer.isEmpty()) {
            throw new InvalidInputException("cidr", "full", "there are %d rules already".formatted(MAX));
        }
        return new AccessRule(access, cidr, wanted.expiresAt(), note, Instant.ofEpochMilli(answer.number(0)));
    }

    @Override
    public boolean remove(Access access, Cidr cidr) {
        return hash.change(REMOVE, field(access, cidr)).number(0) == 1;
    }

    @Override
    public Watch watch(Runnable hint) {
        return hash.watch(hint);
    }

    private static String field(Access access, Cidr cidr) {
        return access + " " + cidr;
    }

    private static AccessRule rule(String field, byte[] value) {
        String[] names = field.split(" ", 2);
        String[] parts = new String(value, StandardCharsets.UTF_8).split(" ", 3);
        return new AccessRule(
                Access.valueOf(names[0]),
                Cidr.parse(names[1]),
                Optional.of(Long.parseLong(parts[0])).filter(end -> end > 0).map(Instant::ofEpochMilli),
                parts[2],
                Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }
}
