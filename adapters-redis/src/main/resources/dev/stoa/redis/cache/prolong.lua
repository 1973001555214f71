-- args: cache, fresh time in ms. The two moments stand 14 bytes into the entry.
local entry, stale = live(KEYS[2], args[1])
if not entry then return {0} end
local fresh = tonumber(args[2])
redis.call('SETRANGE', KEYS[2], 14, struct.pack('>I6I6', now + fresh, now + fresh + stale))
redis.call('PEXPIRE', KEYS[2], int(fresh + stale + 1000))
return {1}
