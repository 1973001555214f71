-- args: the cache of each key. Answers the time, the clock and each entry, empty if there is none.
local answer = {int(now), int(clock)}
for i, cache in ipairs(args) do answer[i + 2] = live(KEYS[i + 1], cache) or '' end
return answer
