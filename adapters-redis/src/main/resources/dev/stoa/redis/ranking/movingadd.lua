-- KEYS: record, sums of the three windows, additions of the hour. args: the hour the last key is of, member, amount.
-- Answers nothing more if it was not that hour and nothing was added.
if tonumber(args[1]) ~= hour then return answer() end
for i, w in ipairs(WINDOWS) do
  if empty(w) then
    redis.call('UNLINK', KEYS[i + 1])
    redis.call('HSET', KEYS[1], 'f' .. w, int(first(w)), 'p' .. w, 0)
  end
  redis.call('ZINCRBY', KEYS[i + 1], '-' .. args[3], args[2])
end
redis.call('ZINCRBY', KEYS[5], '-' .. args[3], args[2])
if last ~= hour then
  redis.call('HSET', KEYS[1], 'last', int(hour))
  last = hour
  for i = 1, 4 do redis.call('PEXPIRE', KEYS[i], 744 * 3600000) end
  -- An hour may be taken off its sums as late as these expire.
  redis.call('PEXPIRE', KEYS[5], 2 * 744 * 3600000)
end
return answer('added')
