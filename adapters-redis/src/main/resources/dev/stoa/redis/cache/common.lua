-- KEYS[1] is the part's record, a hash: `clock` counts every change; `floor`, `.cache`, `#tag` and `k<n>` say at which
-- count everything, a cache, a tag, or the keys of one of 1,024 groups were last overtaken; `widest` is the last but
-- the groups. Each change moves the count at least to the microseconds since the epoch: a part whose record is gone begins
-- above every count it ever had, and a replica that becomes master without the last counts is above them with its first
-- change. Until then what bears a count that is yet to come is not believed.
local function int(x) return string.format('%.0f', x) end

local state = redis.call('HMGET', KEYS[1], 'clock', 'widest')
local clock, widest = tonumber(state[1]), tonumber(state[2])
if not clock then
  clock = (now + 1) * 1000
  widest = clock
  redis.call('HSET', KEYS[1], 'clock', int(clock), 'floor', int(clock), 'widest', int(clock))
end

local function tick()
  clock = math.max(clock + 1, now * 1000)
  redis.call('HSET', KEYS[1], 'clock', int(clock))
  return clock
end

-- An entry: form, stamp, created, fresh until, gone at, number of tags, tags of 8 bytes, payload.
local ENTRY = '>I1I7I6I6I6I1'

-- What the barriers of a cache, and of tags of 8 bytes each, are called.
local function barriers(cache, n, tags)
  local names = {'floor', '.' .. cache}
  for i = 0, n - 1 do names[i + 3] = '#' .. string.sub(tags, i * 8 + 1, i * 8 + 8) end
  return names
end

local function passed(names, stamp)
  for _, at in ipairs(redis.call('HMGET', KEYS[1], unpack(names))) do
    if at and tonumber(at) > stamp then return true end
  end
  return false
end

-- The entry if it is there and right; one that was invalidated is removed.
local function live(key, cache)
  local entry = redis.call('GET', key)
  if not entry then return nil end
  local form, stamp, created, fresh, gone, n, at = struct.unpack(ENTRY, entry)
  if form ~= 1 or now >= gone then return nil end
  local overtaken = stamp < widest and passed(barriers(cache, n, string.sub(entry, at, at + n * 8 - 1)), stamp)
  if overtaken or stamp > clock then
    redis.call('UNLINK', key)
    return nil
  end
  return entry, gone - fresh
end

-- `body`: fresh and stale time in ms, number of tags, tags, payload.
local function write(key, stamp, body)
  local fresh, stale = struct.unpack('>I6I6', body)
  local head = struct.pack('>I1I7I6I6I6', 1, stamp, now, now + fresh, now + fresh + stale)
  redis.call('SET', key, head .. string.sub(body, 13), 'PX', int(fresh + stale + 1000))
end

local function passKey(group)
  redis.call('HSET', KEYS[1], 'k' .. group, int(tick()))
  return clock
end
