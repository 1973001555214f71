package dev.stoa.redis.counter;

import dev.stoa.redis.Script;

/// The scripts of pending counts. `KEYS` are the open and the sealed batch, each a hash of counts by key; its name
/// is the field of the empty text, which is no key.
final class CounterScripts {

    /// `args`: key, delta, a name if this opens the first batch, capacity. Answers `ok`, `range` or `full`. Sums
    /// are checked by differences, which a double holds.
    static final Script ADD = Script.changing("""
            local MAX, delta = 9007199254740992, tonumber(args[2])
            local old = redis.call('HGET', KEYS[1], args[1])
            local sum = tonumber(old or 0)
            if (delta > 0 and sum > MAX - delta) or (delta < 0 and sum < -MAX - delta) then return {'range'} end
            if not old and redis.call('HLEN', KEYS[1]) > tonumber(args[4]) then return {'full'} end
            redis.call('HSETNX', KEYS[1], '', args[3])
            redis.call('HINCRBY', KEYS[1], args[1], args[2])
            return {'ok'}
            """);

    /// `args`: a name if no batch is open, keys. Answers for each batch its name and, of each key, its count or
    /// nothing.
    static final Script PENDING = Script.reading("""
            local function counts(key, name)
              local found = {name}
              for i = 2, #args do found[i] = redis.call('HGET', key, args[i]) or '' end
              return found
            end
            local answer, sealed = {}, redis.call('HGET', KEYS[2], '')
            if sealed then answer[1] = counts(KEYS[2], sealed) end
            answer[#answer + 1] = counts(KEYS[1], redis.call('HGET', KEYS[1], '') or args[1])
            return answer
            """);

    /// `args`: the next batch's name, and up to how many fields are answered at once. Answers nothing, the name
    /// alone if there are more, or all fields. Sent again after others have confirmed what it sealed, and the next
    /// batch too, it must not give that name once more.
    static final Script SEAL = Script.changing("""
            if redis.call('EXISTS', KEYS[2]) == 0 then
              if redis.call('HLEN', KEYS[1]) < 2 then return {} end
              redis.call('RENAME', KEYS[1], KEYS[2])
              redis.call('HSET', KEYS[1], '', args[1])
            end
            if redis.call('HLEN', KEYS[2]) > tonumber(args[2]) then return {redis.call('HGET', KEYS[2], '')} end
            return {redis.call('HGET', KEYS[2], ''), redis.call('HGETALL', KEYS[2])}
            """);

    /// `args`: cursor, name, count. Answers the next cursor and some fields; nothing if the batch has been
    /// confirmed.
    static final Script PAGE = Script.reading("""
            if redis.call('HGET', KEYS[2], '') ~= args[2] then return {} end
            return redis.call('HSCAN', KEYS[2], args[1], 'COUNT', args[3])
            """);

    /// `args`: name.
    static final Script CONFIRM = Script.changing("""
            if redis.call('HGET', KEYS[2], '') ~= args[1] then return {0} end
            redis.call('UNLINK', KEYS[2])
            return {1}
            """);

    private CounterScripts() {}
}
