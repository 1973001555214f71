package dev.stoa.redis.feature;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.FlagSet;
import dev.stoa.domain.feature.Flags;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import dev.stoa.redis.WatchedHash;
import java.util.OptionalLong;

/// Flags on Redis: one small hash.
public final class RedisFlags implements Flags {

    /// `args`: name, version, the flag without it, the most flags. The hash has one field more than flags.
    private static final Script PUT = WatchedHash.changing("""
            local old = redis.call('HGET', KEYS[1], args[1])
            local version = old and string.match(old, '^%d+') or '0'
            if args[2] ~= version then return {'stale'} end
            if not old and redis.call('HLEN', KEYS[1]) > tonumber(args[4]) then return {'full'} end
            version = changed()
            redis.call('HSET', KEYS[1], args[1], version .. ' ' .. args[3])
            return {'put', version}
            """);

    /// `args`: name, the version it must be at or nothing.
    private static final Script REMOVE = WatchedHash.changing("""
            local old = redis.call('HGET', KEYS[1], args[1])
            if not old or args[2] ~= '' and args[2] ~= string.match(old, '^%d+') then return {0} end
            redis.call('HDEL', KEYS[1], args[1])
            changed()
            return {1}
            """);

    private final WatchedHash hash;

    public RedisFlags(Redis redis) {
        this.hash = new WatchedHash(redis, "flag");
    }

    @Override
    public FlagSet all() {
        WatchedHash.Content content = hash.all();
        return new FlagSet(
                content.revision(),
                content.values().entrySet().stream()
                        .map(each -> FlagRecord.flag(each.getKey(), each.getValue()))
                        .toList());
    }

    @Override
    public long revision() {
        return hash.revision();
    }

    @Override
    public OptionalLong put(Flag flag) {
        Reply reply = hash.change(PUT, flag.name(), flag.version(), FlagRecord.bytes(flag), MAX);
        if (reply.text(0).equals("full")) {
            throw new InvalidInputException("flag", "full", "there are %d flags already".formatted(MAX));
        }
        return reply.text(0).equals("put") ? OptionalLong.of(reply.number(1)) : OptionalLong.empty();
    }

    @Override
    public boolean remove(FlagName name) {
        return hash.change(REMOVE, name, "").number(0) == 1;
    }

    @Override
    public boolean remove(FlagName name, long version) {
        return hash.change(REMOVE, name, version).number(0) == 1;
    }

    @Override
    public Watch watch(Runnable hint) {
        return hash.watch(hint);
    }
}
