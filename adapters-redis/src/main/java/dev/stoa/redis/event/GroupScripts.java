package dev.stoa.redis.event;

import dev.stoa.redis.Script;

/// The scripts of groups. `KEYS` are those of [LogScripts], then the group's passed-over events where they matter.
///
/// The groups are a hash: by name their 16 places, packed, each `{acknowledged, handled, receipt, attempt, until,
/// consumer, error, taken}`, where `taken` is when it was last taken or put where it is. `handled` counts the
/// lane's events up to `acknowledged`; whoever holds nothing has no receipt. Passed-over events are a stream whose
/// ids count up.
final class GroupScripts {

    private static final String PLACES = LogScripts.HEAD + """
            local function places(group)
              local packed = redis.call('HGET', KEYS[2], group)
              return packed and cmsgpack.unpack(packed)
            end
            local function keep(group, all, channel)
              redis.call('HSET', KEYS[2], group, cmsgpack.pack(all))
              if channel then redis.call('PUBLISH', channel .. group, '') end
            end
            local function held(place, receipt) return place[3] == receipt and now < place[5] end
            local function places_at(position)
              local all, counts = {}, numbers(unpack(LANES))
              for lane = 1, 16 do
                local _, number = next_of(lane, position)
                all[lane] = {position, number and number - 1 or counts[lane], '', 0, 0, '', '', now}
              end
              return all
            end
            """;

    /// `args`: group, after, the most groups. Answers whether it was made, or `full`, or `range` and the last
    /// position.
    static final Script CREATE = Script.changing(PLACES + """
            if redis.call('HEXISTS', KEYS[2], args[1]) == 1 then return {'0'} end
            local after, last = tonumber(args[2]), numbers('last')[1]
            if after < 0 or after > last then return {'range', int(last)} end
            if redis.call('HLEN', KEYS[2]) >= tonumber(args[3]) then return {'full'} end
            keep(args[1], places_at(after))
            return {'1'}
            """);

    /// `args`: group, receipt, consumer, limit, hold. Sent again it finds its receipt and answers the same. Answers
    /// nothing, `unknown`, or lane, attempt and events.
    static final Script TAKE = Script.reading(PLACES + """
            local all = places(args[1])
            if not all then return {'unknown'} end
            local counts, chosen, oldest = numbers(unpack(LANES)), nil, nil
            for lane, place in ipairs(all) do
              if held(place, args[2]) then chosen, oldest = lane, 0 end
              if now >= place[5] and place[2] < counts[lane] and oldest ~= 0 then
                local position = next_of(lane, place[1])
                if not oldest or position < oldest then chosen, oldest = lane, position end
              end
            end
            if not chosen then return {} end
            local place = all[chosen]
            if oldest > 0 then
              all[chosen] = {place[1], place[2], args[2], place[4] + 1, now + args[5], args[3], place[7], now}
              keep(args[1], all)
            end
            return {chosen, all[chosen][4],
              redis.call('XRANGE', KEYS[3 + chosen], int(place[1] + 1), '+', 'COUNT', args[4])}
            """);

    /// `args`: group, channel's beginning, lane, receipt, position, `1` if that is the batch's last, hold. Answers
    /// whether the receipt was good, or `unknown`.
    static final Script ACKNOWLEDGE = Script.changing(PLACES + """
            local all = places(args[1])
            if not all then return {'unknown'} end
            local lane, position, hold = tonumber(args[3]), tonumber(args[5]), tonumber(args[7])
            local place = all[lane]
            if not held(place, args[4]) then return {'0'} end
            local moved = position > place[1]
            if moved then
              local _, number = next_of(lane, position - 1)
              place[1], place[2], place[4], place[7] = position, number, 1, ''
            end
            local free = hold == 0 or args[6] == '1'
            place[5] = now + hold
            if free then place[3], place[4], place[5], place[6] = '', math.max(0, place[4] - 1), 0, '' end
            keep(args[1], all, free and args[2])
            return {'1'}
            """);

    /// `args`: group, channel's beginning, lane, receipt, error, pause or nothing, the most to remember. Answers
    /// whether
    /// the receipt was good, or `unknown`.
    static final Script FAIL = Script.changing(PLACES + """
            local all = places(args[1])
            if not all then return {'unknown'} end
            local lane, pause = tonumber(args[3]), tonumber(args[6])
            local place = all[lane]
            if not held(place, args[4]) then return {'0'} end
            if pause then
              all[lane] = {place[1], place[2], '', place[4], now + pause, '', args[5], place[8]}
            else
              local position, number, event = next_of(lane, place[1])
              local id = redis.call('HINCRBY', KEYS[1], 'passed', 1)
              redis.call('XADD', KEYS[20], 'MAXLEN', args[7], int(id) .. '-0', 'n', int(position), 'k', event[2][2],
                't', event[2][4], 'e', args[5], 'a', int(now))
              all[lane] = {position, number, '', 0, 0, '', '', place[8]}
            end
            keep(args[1], all, args[2])
            return {'1'}
            """);

    /// Answers of each group its name and, of each place, acknowledged, lag, consumer, until, attempt and error.
    static final Script GROUPS = Script.reading(PLACES + """
            local answer, counts = {}, numbers(unpack(LANES))
            local found = redis.call('HGETALL', KEYS[2])
            for n = 1, #found, 2 do
              local group = {found[n]}
              for lane, place in ipairs(cmsgpack.unpack(found[n + 1])) do
                local free = now >= place[5]
                group[lane + 1] = {int(place[1]), int(counts[lane] - place[2]), free and '' or place[6],
                  free and '' or int(place[5]), int(place[4]), place[7]}
              end
              answer[#answer + 1] = group
            end
            return answer
            """);

    /// `args`: group, channel's beginning, position. Answers whether it was done, `unknown`, or `range` and the
    /// last position.
    static final Script SEEK = Script.changing(PLACES + """
            if redis.call('HEXISTS', KEYS[2], args[1]) == 0 then return {'unknown'} end
            local position, last = tonumber(args[3]), numbers('last')[1]
            if position < 0 or position > last then return {'range', int(last)} end
            keep(args[1], places_at(position), args[2])
            return {'1'}
            """);

    /// `args`: group, the id before which the page starts or `+`, limit. Answers events, or `unknown`.
    static final Script PASSED_OVER = Script.reading("""
            if redis.call('HEXISTS', KEYS[2], args[1]) == 0 then return {'unknown'} end
            return redis.call('XREVRANGE', KEYS[20], args[2], '-', 'COUNT', args[3])
            """);

    /// `args`: group.
    static final Script REMOVE = Script.changing("""
            redis.call('UNLINK', KEYS[20])
            return {redis.call('HDEL', KEYS[2], args[1])}
            """);

    /// `args`: group, patience. Answers whether it was idle.
    static final Script REMOVE_IDLE = Script.changing(PLACES + """
            local all, waits, back = places(args[1]), false, now - args[2]
            if not all then return {0} end
            for lane, place in ipairs(all) do
              if now < place[5] or place[8] > back then return {0} end
              local _, _, event = next_of(lane, place[1])
              waits = waits or event and tonumber(event[2][8]) <= back
            end
            if not waits then return {0} end
            redis.call('UNLINK', KEYS[20])
            return {redis.call('HDEL', KEYS[2], args[1])}
            """);

    private GroupScripts() {}
}
