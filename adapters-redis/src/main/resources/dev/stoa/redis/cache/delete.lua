-- args: cache and group of each key. The barriers stand before the entries go.
local deleted = 0
for i = 1, #args, 2 do
  local key = KEYS[(i + 3) / 2]
  passKey(args[i + 1])
  if live(key, args[i]) then deleted = deleted + 1 end
  redis.call('UNLINK', key)
end
return {deleted}
