-- One part of all sessions: bodies by id, ids by token, ids in byte order, ids by end, ids by principal.
local BODIES, TOKENS, IDS, ENDS, OWNERS = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]

-- Where a body has what; NAMED are the attributes, a list of values by name.
local PRINCIPAL, ROLES, DEVICE, IDLE, ABSOLUTE, GRANULARITY, MOST = 1, 2, 3, 4, 5, 6, 7
local CREATED, SEEN, TOKEN, NAMED = 8, 9, 10, 11

local function ending(s)
  return math.min(s[SEEN] + s[IDLE], s[CREATED] + s[ABSOLUTE])
end

local function read(id)
  local body = id and redis.call('HGET', BODIES, id)
  return body and cmsgpack.unpack(body)
end

local function alive(s)
  return s and now < ending(s)
end

local function live(id)
  local s = read(id)
  return alive(s) and s
end

local function write(id, s)
  redis.call('HSET', BODIES, id, cmsgpack.pack(s))
  redis.call('ZADD', ENDS, ending(s), id)
end

local function owned(principal)
  local ids = redis.call('HGET', OWNERS, principal)
  return ids and cmsgpack.unpack(ids) or {}
end

local function own(principal, ids)
  if #ids > 0 then
    redis.call('HSET', OWNERS, principal, cmsgpack.pack(ids))
  else
    redis.call('HDEL', OWNERS, principal)
  end
end

-- All of a session but its place in its principal's list. Unused keys expire, the bodies a moment before or after.
local function forget(id, s)
  redis.call('HDEL', BODIES, id)
  if s then redis.call('HDEL', TOKENS, s[TOKEN]) end
  redis.call('ZREM', IDS, id)
  redis.call('ZREM', ENDS, id)
end

local function remove(id, s)
  local others = {}
  for _, other in ipairs(owned(s[PRINCIPAL])) do
    if other ~= id then others[#others + 1] = other end
  end
  own(s[PRINCIPAL], others)
  forget(id, s)
end

-- Takes away up to `most` sessions that have ended, longest ago first.
local function sweep(most)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', ENDS, '-inf', now, 'LIMIT', 0, most)) do
    local s = read(id)
    if s then remove(id, s) else forget(id) end
  end
end

-- Reads name, count and values of each attribute from args[at] on.
local function named(at, into)
  while at <= #args do
    local values = {}
    for n = 1, tonumber(args[at + 1]) do values[n] = args[at + 1 + n] end
    into[args[at]] = values
    at = at + 2 + #values
  end
  return into
end

local function answer(id, s)
  local attributes = {}
  for name, values in pairs(s[NAMED]) do
    attributes[#attributes + 1] = name
    attributes[#attributes + 1] = values
  end
  return { id, s[PRINCIPAL], s[ROLES], s[DEVICE], s[IDLE], s[ABSOLUTE], s[GRANULARITY], s[MOST], s[CREATED], s[SEEN],
    attributes }
end
