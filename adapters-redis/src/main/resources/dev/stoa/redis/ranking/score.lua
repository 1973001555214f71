-- args: season, when it opens, closes and is gone (nothing for never), its text, member, kind of change, number.
-- Answers 'closed', 'range', or the score.
local opens, closes, goneAt, text, id, kind, x = args[2], args[3], args[4], args[5], args[6], args[7], tonumber(args[8])
local MAX = 9007199254740992
if (opens ~= '' and now < tonumber(opens)) or (closes ~= '' and now >= tonumber(closes)) then return {'closed'} end

if not there then
  for _, old in ipairs(redis.call('ZRANGEBYSCORE', GONE, '-inf', now, 'LIMIT', 0, 100)) do
    redis.call('ZREM', GONE, old)
    redis.call('ZREM', IDS, old)
    redis.call('HDEL', SEASONS, old)
  end
  redis.call('UNLINK', ORDER, MOMENTS)
  redis.call('HSET', SEASONS, args[1], goneAt .. ' 0 ' .. text)
  redis.call('ZADD', IDS, 0, args[1])
  if goneAt ~= '' then redis.call('ZADD', GONE, goneAt, args[1]) end
elseif closed == '1' then
  return {'closed'}
end

local moment = redis.call('HGET', MOMENTS, id)
local before = moment and 0 - tonumber(redis.call('ZSCORE', ORDER, moment .. id))
local after = x
if kind == 'by' then
  local from = before or 0
  if x > MAX or x < -MAX or (x > 0 and from > MAX - x) or (x < 0 and from < -MAX - x) then return {'range'} end
  after = from + x
elseif kind == 'atleast' and before then
  after = math.max(before, x)
end
if after > MAX or after < -MAX then return {'range'} end
if after ~= before then
  -- Added before the old one goes: a set that is empty for a moment loses its time-to-live.
  redis.call('ZADD', ORDER, int(0 - after), member(now, id))
  if before and moment .. id ~= member(now, id) then redis.call('ZREM', ORDER, moment .. id) end
  redis.call('HSET', MOMENTS, id, struct.pack('>I6', now))
  if not before and goneAt ~= '' and redis.call('PTTL', ORDER) == -1 then
    for _, key in ipairs({ORDER, MOMENTS}) do redis.call('PEXPIRE', key, int(tonumber(goneAt) - now + 3600000)) end
  end
end
return {int(after)}
