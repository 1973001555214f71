-- Carts: KEYS[1] is the index of those with lines that nobody has claimed, by their last change. The others are parts:
-- packed carts by id, and ids by end.
local IDLE = KEYS[1]

-- The limits: times in ms, the most lines, of one SKU, coupons, and money.
local LIFETIME, RENEWAL, LINES_CAP = tonumber(args[1]), tonumber(args[2]), tonumber(args[3])
local QUANTITY_CAP, COUPONS_CAP, VALUE_CAP = tonumber(args[4]), tonumber(args[5]), tonumber(args[6])
local HOUR = 3600000

-- Where a cart has what; a guest's has no owner: ''. Contents are packed, so that equal ones are seen at a glance.
local OWNER, CREATED, CHANGED, VERSION, EXPIRES, CONTENTS = 1, 2, 3, 4, 5, 6

-- Where contents have what; lines are SKU, quantity and price one after the other, all in one currency.
local CURRENCY, NOTE, COUPONS, LINES = 1, 2, 3, 4

local function part(first)
  return { carts = KEYS[first], ends = KEYS[first + 1] }
end

local function read(p, id)
  local packed = redis.call('HGET', p.carts, id)
  local c = packed and cmsgpack.unpack(packed)
  return c and now < c[EXPIRES] and c or nil
end

local function empty(owner, version, expires)
  return { owner, now, now, version, expires, cmsgpack.pack({ '', '', {}, {} }) }
end

local function drop(p, id)
  redis.call('HDEL', p.carts, id)
  redis.call('ZREM', p.ends, id)
  redis.call('ZREM', IDLE, id)
end

-- What lies in parts nobody uses any more expires: an hour after the last cart at the earliest.
local function prolong(...)
  for _, key in ipairs({ ... }) do redis.call('PEXPIRE', key, LIFETIME + 2 * HOUR) end
end

-- `before` is what is stored now. A claim stays as long as the version does.
local function keep(p, id, before, after, contents)
  redis.call('HSET', p.carts, id, cmsgpack.pack(after))
  redis.call('ZADD', p.ends, after[EXPIRES], id)
  if #contents[LINES] == 0 then
    redis.call('ZREM', IDLE, id)
  elseif not before or before[VERSION] ~= after[VERSION] then
    if redis.call('ZADD', IDLE, now, id) == 1 then prolong(IDLE) end
  end
  if not before then
    for _, ended in ipairs(redis.call('ZRANGEBYSCORE', p.ends, '-inf', now, 'LIMIT', 0, 4)) do drop(p, ended) end
    prolong(p.carts, p.ends)
  elseif math.floor((before[EXPIRES] - LIFETIME) / HOUR) < math.floor(now / HOUR) then
    prolong(p.carts, p.ends, IDLE)
  end
end

-- The cart with these contents: one version on if they differ, prolonged in any case.
local function changed(c, contents)
  if #contents[LINES] == 0 then contents[CURRENCY] = '' end
  local packed = cmsgpack.pack(contents)
  local same = packed == c[CONTENTS]
  return { c[OWNER], c[CREATED], same and c[CHANGED] or now, same and c[VERSION] or c[VERSION] + 1, now + LIFETIME,
    packed }
end

local function answer(id, c, contents)
  contents = contents or cmsgpack.unpack(c[CONTENTS])
  return { id, c[OWNER], c[CREATED], c[CHANGED], c[VERSION], c[EXPIRES], contents[CURRENCY], contents[NOTE],
    contents[COUPONS], contents[LINES] }
end
