package dev.stoa.redis.ranking;

import dev.stoa.redis.Script;

/// The scripts of leaderboards and their seasons.
final class BoardScripts {

    private static final String COMMON = Script.file(BoardScripts.class, "board.lua");

    static final Script SCORE = Script.changing(COMMON + Script.file(BoardScripts.class, "score.lua"));

    /// `args`: season, member.
    static final Script REMOVE = Script.changing(COMMON + """
            local moment = there and redis.call('HGET', MOMENTS, args[2])
            if not moment then return {0} end
            redis.call('HDEL', MOMENTS, args[2])
            redis.call('ZREM', ORDER, moment .. args[2])
            return {1}
            """);

    /// `args`: season, member, and how many neighbours on either side.
    static final Script AROUND = Script.reading(COMMON + """
            local moment = there and redis.call('HGET', MOMENTS, args[2])
            if not moment then return {} end
            local at, range = redis.call('ZRANK', ORDER, moment .. args[2]), tonumber(args[3])
            local from = math.max(0, at - range)
            return list(from, at + range + 1 - from)
            """);

    /// `args`: season, first rank, limit.
    static final Script PAGE = Script.reading(COMMON + """
            if not there then return {} end
            return list(args[2] - 1, tonumber(args[3]))
            """);

    /// `args`: season, lowest and highest -score, skip, limit.
    static final Script BETWEEN = Script.reading(COMMON + """
            if not there then return {} end
            local left = redis.call('ZCOUNT', ORDER, args[2], args[3]) - args[4]
            if left <= 0 then return {} end
            return list(above(args[2]) + args[4], math.min(left, tonumber(args[5])))
            """);

    /// `args`: season, lowest and highest -score.
    static final Script COUNT = Script.reading(COMMON + """
            return {there and redis.call('ZCOUNT', ORDER, args[2], args[3]) or 0}
            """);

    /// `args`: season, members. Answers pairs as a list does.
    static final Script AMONG = Script.reading(COMMON + """
            local found = {}
            if not there or #args == 1 then return found end
            local ids = {unpack(args, 2)}
            local moments, members = redis.call('HMGET', MOMENTS, unpack(ids)), {}
            for i, moment in ipairs(moments) do
              if moment then members[#members + 1] = moment .. ids[i] end
            end
            if #members == 0 then return found end
            for i, score in ipairs(redis.call('ZMSCORE', ORDER, unpack(members))) do
              found[#found + 1] = members[i]
              found[#found + 1] = score
            end
            return found
            """);

    /// `args`: season, when it opens and closes.
    static final Script CLOSE = Script.changing(COMMON + """
            if not there or closed == '1' or (args[2] ~= '' and now < tonumber(args[2]))
              or (args[3] ~= '' and now >= tonumber(args[3])) then return {0} end
            redis.call('HSET', SEASONS, args[1], gone .. ' 1 ' .. string.sub(known, #gone + 4))
            return {1}
            """);

    /// `args`: nothing, limit. Answers ids and texts, last first; 100 are looked at together.
    static final Script SEASONS = Script.reading(COMMON + """
            local limit, from, found = tonumber(args[2]), 0, {}
            while #found < limit * 2 do
              local ids = redis.call('ZREVRANGE', IDS, from, from + 99)
              if #ids == 0 then break end
              for i, text in ipairs(redis.call('HMGET', SEASONS, unpack(ids))) do
                local gone, rest = string.match(text, '^(%S*) %d (.*)$')
                if #found < limit * 2 and (gone == '' or now < tonumber(gone)) then
                  found[#found + 1] = ids[i]
                  found[#found + 1] = rest
                end
              end
              from = from + 100
            end
            return found
            """);

    private BoardScripts() {}
}
