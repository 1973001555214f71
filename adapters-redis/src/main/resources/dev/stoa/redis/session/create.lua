-- args: id, token, principal, roles, device, idle, absolute, granularity, most, then the attributes.
-- Answers nothing if there is such an id or token already.
local HOUR = 3600000

local function before(a, b)
  for n = 1, math.min(#a, #b) do
    local x, y = string.byte(a, n), string.byte(b, n)
    if x ~= y then return x < y end
  end
  return #a < #b
end

local function older(a, b)
  if a.s[CREATED] ~= b.s[CREATED] then return a.s[CREATED] < b.s[CREATED] end
  return before(a.id, b.id)
end

-- The ids that stay when there is room for one more.
local function room(principal, most)
  local there, stay = {}, {}
  for _, id in ipairs(owned(principal)) do
    local s = read(id)
    if alive(s) then there[#there + 1] = { id = id, s = s } else forget(id, s) end
  end
  table.sort(there, older)
  for n, each in ipairs(there) do
    if n <= #there + 1 - most then forget(each.id, each.s) else stay[#stay + 1] = each.id end
  end
  return stay
end

sweep(16)
local id, token, principal = args[1], args[2], args[3]
if redis.call('HEXISTS', BODIES, id) + redis.call('HEXISTS', TOKENS, token) > 0 then return {} end
local s = { principal, args[4], args[5], tonumber(args[6]), tonumber(args[7]), tonumber(args[8]), tonumber(args[9]),
  now, now, token, named(10, {}) }
local ids = room(principal, s[MOST])
ids[#ids + 1] = id
own(principal, ids)
write(id, s)
redis.call('HSET', TOKENS, token, id)
redis.call('ZADD', IDS, 0, id)
-- All five are empty at the same times, so one tells for all.
if redis.call('PTTL', BODIES) < s[ABSOLUTE] + HOUR then
  for n = 1, 5 do redis.call('PEXPIRE', KEYS[n], s[ABSOLUTE] + 2 * HOUR) end
end
return answer(id, s)
