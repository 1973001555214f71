package dev.stoa.redis.tag;

import dev.stoa.redis.Script;

/// What is done to the tags of one space: sorted sets whose scores are all 0, so that they stand in byte order.
final class TagScripts {

    /// `KEYS`: the member's, then the tags'. `args`: most, member, tags. Answers how many were new, and how many
    /// the member would bear; if those are too many nothing was added.
    static final Script ADD = Script.changing("""
            local fresh = {}
            for n, borne in ipairs(redis.call('ZMSCORE', KEYS[1], unpack(args, 3))) do
              if not borne then fresh[#fresh + 1] = n end
            end
            local total = redis.call('ZCARD', KEYS[1]) + #fresh
            if total <= tonumber(args[1]) then
              for _, n in ipairs(fresh) do
                redis.call('ZADD', KEYS[1], 0, args[2 + n])
                redis.call('ZADD', KEYS[1 + n], 0, args[2])
              end
            end
            return { #fresh, total }
            """);

    /// `KEYS` as for [#ADD]. `args`: member, tags. Answers how many there were.
    static final Script REMOVE = Script.changing("""
            local gone = 0
            for n = 2, #args do
              gone = gone + redis.call('ZREM', KEYS[1], args[n])
              redis.call('ZREM', KEYS[n], args[1])
            end
            return { gone }
            """);

    static final Script HAS = Script.reading("""
            return { redis.call('ZSCORE', KEYS[1], args[1]) and 1 or 0 }
            """);

    static final Script OF = Script.reading("""
            return redis.call('ZRANGEBYLEX', KEYS[1], '-', '+')
            """);

    /// `args`: after, how many.
    static final Script MEMBERS = Script.reading("""
            return redis.call('ZRANGEBYLEX', KEYS[1], '(' .. args[1], '+', 'LIMIT', 0, args[2])
            """);

    static final Script COUNTS = Script.reading("""
            local counts = {}
            for n, key in ipairs(KEYS) do counts[n] = redis.call('ZCARD', key) end
            return counts
            """);

    private static final String LOOK = Script.file(TagScripts.class, "look.lua");

    /// `KEYS`: the tags. `args`: `all`, `any` or `first`, after, how many to look at, how many to find. Answers the
    /// text
    /// it has looked to, or nothing if that was all, and members, those of `any` in no order.
    static final Script PAGE = Script.reading(LOOK + """
            local to, looked, found = look(args[1], args[2], tonumber(args[3]), tonumber(args[4]))
            return { to, found }
            """);

    /// `KEYS` and `args` as for [#PAGE]. Answers the text it has looked to, how many it looked at and how many it
    /// found.
    static final Script COUNT = Script.reading(LOOK + """
            local to, looked, found = look(args[1], args[2], tonumber(args[3]), math.huge)
            return { to, looked, #found }
            """);

    private TagScripts() {}
}
