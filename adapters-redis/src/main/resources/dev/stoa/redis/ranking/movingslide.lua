-- KEYS: record, sums, additions of hours in a row. args: hours of the window, the first of those hours, how many members
-- may be taken off at once. Does nothing if somebody else has gone on from there already.
local w, budget = tonumber(args[1]), tonumber(args[3])
local state = redis.call('HMGET', KEYS[1], 'f' .. w, 'p' .. w)
local from, at = tonumber(state[1] or nil), tonumber(state[2] or 0)
if empty(w) or from ~= tonumber(args[2]) then return answer() end
for i = 3, #KEYS do
  if from >= first(w) or budget <= 0 then break end
  local left = redis.call('ZRANGE', KEYS[i], at, at + budget - 1, 'WITHSCORES')
  for n = 1, #left, 2 do
    local sum = redis.call('ZINCRBY', KEYS[2], 0 - left[n + 1], left[n])
    if tonumber(sum) >= 0 then redis.call('ZREM', KEYS[2], left[n]) end
  end
  budget, at = budget - #left / 2, at + #left / 2
  if budget > 0 then
    from, at = from + 1, 0
    if w == 720 then redis.call('UNLINK', KEYS[i]) end
  end
end
redis.call('HSET', KEYS[1], 'f' .. w, int(from), 'p' .. w, int(at))
return answer()
