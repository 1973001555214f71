-- KEYS: record, sums. args: hours of the window, limit. The list is right if no hour has to be taken off first.
local w = tonumber(args[1])
if empty(w) then return answer({}) end
return answer(redis.call('ZRANGE', KEYS[2], 0, args[2] - 1, 'WITHSCORES'))
