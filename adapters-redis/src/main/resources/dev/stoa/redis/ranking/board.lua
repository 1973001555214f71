-- KEYS: the board's order, a sorted set by -score of 6 bytes of the moment it was reached and the member's id, so that
-- equal scores stand earlier first and then by bytes; moments by member, a hash; and of all seasons of the name: what
-- is known of each by id, a hash; ids in byte order, a sorted set; ids by the moment they are gone, another.
-- args[1] is the season's id. All scores and bounds are whole numbers that a double holds.
local ORDER, MOMENTS, SEASONS, IDS, GONE = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local function int(x) return string.format('%.0f', x) end

-- Whether the season is there and not gone, and whether it was closed by hand.
local known = redis.call('HGET', SEASONS, args[1])
local gone, closed = string.match(known or '', '^(%S*) (%d) ')
local there = known and (gone == '' or now < tonumber(gone))

local function member(moment, id) return struct.pack('>I6', moment) .. id end

local function above(negative) return redis.call('ZCOUNT', ORDER, '-inf', '(' .. negative) end

-- The rank of the first, the rank it shares, and pairs of member and -score.
local function list(from, limit)
  local found = redis.call('ZRANGE', ORDER, int(from), int(from + limit - 1), 'WITHSCORES')
  if #found == 0 then return {} end
  return {int(from + 1), int(above(found[2]) + 1), found}
end
