-- args: the cache of each key.
local count = 0
for i, cache in ipairs(args) do
  if live(KEYS[i + 1], cache) then count = count + 1 end
end
return {count}
