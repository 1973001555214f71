package dev.stoa.redis.event;

import dev.stoa.redis.Script;

/// The scripts of logs. `KEYS`, all of one topic: the head, the groups, the times, and the lanes 0 to 15.
///
/// The head is a hash: `first`, `last`, `source`, the time `at` of the last event, and in `n0` to `n15` how many
/// events each lane ever had. A lane is a stream whose ids are `<position>-<number in the lane>`: a range of
/// positions is a range of ids, and how many events lie between two is a subtraction. The times are a stream too,
/// one entry per append with the id `<at>-<last position>`.
final class LogScripts {

    /// For all scripts of topics: the head's numbers, and the event of a lane that follows a position.
    static final String HEAD = """
            local function int(x) return string.format('%.0f', x) end
            local function numbers(...)
              local found = redis.call('HMGET', KEYS[1], ...)
              for n, text in ipairs(found) do found[n] = tonumber(text or 0) end
              return found
            end
            local LANES = {'n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10', 'n11', 'n12', 'n13', 'n14', 'n15'}
            local function next_of(lane, after)
              local event = redis.call('XRANGE', KEYS[3 + lane], int(after + 1), '+', 'COUNT', 1)[1]
              if not event then return end
              local position, number = string.match(event[1], '(%d+)-(%d+)')
              return tonumber(position), tonumber(number), event
            end
            """;

    /// `args`: the channel's beginning, then lane (from 1), key, type, payload and source (or nothing) of each
    /// event. Answers how many were appended.
    static final Script APPEND = Script.changing(HEAD + """
            local head, counts = numbers('last', 'source', 'at'), numbers(unpack(LANES))
            local before, source, at = head[1], head[2], math.max(head[3], now)
            local last = before
            for n = 2, #args, 5 do
              local lane, number = tonumber(args[n]), tonumber(args[n + 4])
              if not number or number > source then
                source = number or source
                last = last + 1
                counts[lane] = counts[lane] + 1
                redis.call('XADD', KEYS[3 + lane], int(last) .. '-' .. int(counts[lane]),
                  'k', args[n + 1], 't', args[n + 2], 'p', args[n + 3], 'a', int(at))
              end
            end
            if last == before then return {0} end
            redis.call('XADD', KEYS[3], int(at) .. '-' .. int(last), 'n', '')
            local fields = {'last', int(last), 'source', int(source), 'at', int(at)}
            for lane, name in ipairs(LANES) do
              fields[#fields + 1] = name
              fields[#fields + 1] = int(counts[lane])
            end
            redis.call('HSET', KEYS[1], unpack(fields))
            for _, group in ipairs(redis.call('HKEYS', KEYS[2])) do
              redis.call('PUBLISH', args[1] .. group, '')
            end
            return {last - before}
            """);

    /// `args`: after, limit. Positions have no gaps, so the range holds no more than that many. Answers the events
    /// of each lane.
    static final Script READ = Script.reading(HEAD + """
            local from = math.max(tonumber(args[1]) + 1, tonumber(redis.call('HGET', KEYS[1], 'first') or 1))
            local to, found = int(from + tonumber(args[2]) - 1), {}
            for lane = 1, 16 do found[lane] = redis.call('XRANGE', KEYS[3 + lane], int(from), to) end
            return found
            """);

    static final Script STATE = Script.reading("""
            local head = redis.call('HMGET', KEYS[1], 'first', 'last', 'source')
            return {head[1] or '1', head[2] or '0', head[3] or '0'}
            """);

    /// `args`: keep, age, the most. Answers how many were forgotten.
    static final Script TRIM = Script.changing(HEAD + """
            local head = numbers('first', 'last')
            local first, last = math.max(head[1], 1), head[2]
            local old = redis.call('XREVRANGE', KEYS[3], int(math.max(0, now - args[2])), '-', 'COUNT', 1)[1]
            local upto = math.max(last - args[1], old and tonumber(string.match(old[1], '-(%d+)')) or 0)
            upto = math.min(upto, last, first + args[3] - 1)
            if upto < first then return {0} end
            for _, packed in ipairs(redis.call('HVALS', KEYS[2])) do
              for lane, place in ipairs(cmsgpack.unpack(packed)) do
                upto = math.min(upto, (next_of(lane, place[1]) or upto + 1) - 1)
              end
            end
            if upto < first then return {0} end
            for lane = 1, 16 do redis.call('XTRIM', KEYS[3 + lane], 'MINID', int(upto + 1)) end
            redis.call('HSET', KEYS[1], 'first', int(upto + 1))
            local gone = {}
            for _, time in ipairs(redis.call('XRANGE', KEYS[3], '-', '+', 'COUNT', args[3])) do
              if tonumber(string.match(time[1], '-(%d+)')) > upto then break end
              gone[#gone + 1] = time[1]
            end
            if #gone > 0 then redis.call('XDEL', KEYS[3], unpack(gone)) end
            return {upto - first + 1}
            """);

    private LogScripts() {}
}
