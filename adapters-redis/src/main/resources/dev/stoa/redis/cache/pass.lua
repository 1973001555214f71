-- KEYS: the record, then a key that tells near caches for each barrier, and one for all of them. args: the most fields
-- of a record, then the barriers. A key that comes and goes at once leaves nothing behind but the message.
local function tell(key)
  redis.call('SET', key, '')
  redis.call('UNLINK', key)
end
local moment = int(tick())
for i = 2, #args do
  redis.call('HSET', KEYS[1], args[i], moment)
  tell(KEYS[i])
end
redis.call('HSET', KEYS[1], 'widest', moment)
if redis.call('HLEN', KEYS[1]) > tonumber(args[1]) then
  moment = int(tick())
  redis.call('UNLINK', KEYS[1])
  redis.call('HSET', KEYS[1], 'clock', moment, 'floor', moment, 'widest', moment)
  tell(KEYS[#args + 1])
end
return {}
