package dev.stoa.redis.session;

import dev.stoa.redis.Script;

/// What is done to one part of the sessions. `common.lua` says how it is kept.
final class SessionScripts {

    private static final String COMMON = Script.file(SessionScripts.class, "common.lua");

    static final Script CREATE = Script.changing(COMMON + Script.file(SessionScripts.class, "create.lua"));

    /// `args`: token. Run twice it is found twice, so no operation id is kept.
    static final Script FIND = Script.reading(COMMON + """
            local id = redis.call('HGET', TOKENS, args[1])
            local s = live(id)
            if not s then return {} end
            if now > s[SEEN] and now - s[SEEN] >= s[GRANULARITY] then
              s[SEEN] = now
              write(id, s)
            end
            return answer(id, s)
            """);

    /// `args`: token, most names, how many to remove and those, then the attributes to set. Answers how many names
    /// there would be if they were too many.
    static final Script CHANGE = Script.changing(COMMON + """
            local id = redis.call('HGET', TOKENS, args[1])
            local s = live(id)
            if not s then return {} end
            local removed = tonumber(args[3])
            for n = 4, 3 + removed do s[NAMED][args[n]] = nil end
            named(4 + removed, s[NAMED])
            local names = 0
            for _ in pairs(s[NAMED]) do names = names + 1 end
            if names > tonumber(args[2]) then return { names } end
            write(id, s)
            return answer(id, s)
            """);

    /// `args`: old and next token. The next is added before the old one goes: a hash that is empty for a moment
    /// loses its time-to-live.
    static final Script ROTATE = Script.changing(COMMON + """
            local id = redis.call('HGET', TOKENS, args[1])
            local s = live(id)
            if not s then return {} end
            redis.call('HSET', TOKENS, args[2], id)
            redis.call('HDEL', TOKENS, args[1])
            s[TOKEN] = args[2]
            write(id, s)
            return answer(id, s)
            """);

    /// `args`: id, the principal that must own it or nothing. Answers whether it was live.
    static final Script REVOKE = Script.changing(COMMON + """
            local s = live(args[1])
            if not s or args[2] ~= '' and args[2] ~= s[PRINCIPAL] then return { 0 } end
            remove(args[1], s)
            return { 1 }
            """);

    /// `args`: principal, the id to keep or nothing. Answers how many were live.
    static final Script REVOKE_ALL = Script.changing(COMMON + """
            local ended, stay = 0, {}
            for _, id in ipairs(owned(args[1])) do
              if id == args[2] then
                stay[1] = id
              else
                local s = read(id)
                if alive(s) then ended = ended + 1 end
                forget(id, s)
              end
            end
            own(args[1], stay)
            return { ended }
            """);

    /// `args`: principal. Answers its live sessions in no order; a principal has a hundred at most.
    static final Script LIST_OWN = Script.reading(COMMON + """
            local found = {}
            for _, id in ipairs(owned(args[1])) do
              local s = live(id)
              if s then found[#found + 1] = answer(id, s) end
            end
            return found
            """);

    /// `args`: how many, the id to go on after or nothing, how many ids to look at. Answers the id it has looked
    /// down to, or nothing if there are no more, and live sessions by id descending. The ended ones are known by
    /// their end.
    static final Script LIST = Script.reading(COMMON + """
            sweep(100)
            local wanted, most, lowest, found = tonumber(args[1]), tonumber(args[3]), '', {}
            local from = args[2] == '' and '+' or '(' .. args[2]
            local ids = redis.call('ZREVRANGEBYLEX', IDS, from, '-', 'LIMIT', 0, most)
            local ends = #ids > 0 and redis.call('ZMSCORE', ENDS, unpack(ids))
            if #ids == most then lowest = ids[most] end
            for n, id in ipairs(ids) do
              if now < tonumber(ends[n] or now) then
                found[#found + 1] = answer(id, read(id))
                if #found == wanted then
                  lowest = id
                  break
                end
              end
            end
            return { lowest, found }
            """);

    static final Script LIVE = Script.reading(COMMON + """
            sweep(100)
            return { redis.call('ZCOUNT', ENDS, '(' .. now, '+inf') }
            """);

    private SessionScripts() {}
}
