-- Looks for the members of a combination of the tags KEYS, in byte order, at a bounded number of them.

local AT_ONCE = 200

-- Byte order; Lua's own depends on the server's locale.
local function before(a, b)
  for n = 1, math.min(#a, #b) do
    local x, y = string.byte(a, n), string.byte(b, n)
    if x ~= y then return x < y end
  end
  return #a < #b
end

local function range(key, from, to, most)
  return redis.call('ZRANGEBYLEX', key, from, to, 'LIMIT', 0, most)
end

-- Those members that each of the tags has, or that none of them has.
local function sift(members, tags, has)
  for _, key in ipairs(tags) do
    if #members == 0 then break end
    local kept = {}
    for n, score in ipairs(redis.call('ZMSCORE', key, unpack(members))) do
      if (score ~= false) == has then kept[#kept + 1] = members[n] end
    end
    members = kept
  end
  return members
end

-- No member before this one can have all tags; nothing if none can.
local function leap(from)
  local furthest = ''
  for _, key in ipairs(KEYS) do
    local first = range(key, from, '+', 1)[1]
    if not first then return nil end
    if before(furthest, first) then furthest = first end
  end
  return '[' .. furthest
end

-- Goes through the members of one tag and keeps what the others allow. Answers as `look` does.
local function through(driver, others, all, after, looks, wanted)
  local from, looked, found = '(' .. after, 0, {}
  while looked < looks and #found < wanted do
    from = all and leap(from) or not all and from
    if not from then return '', looked, found end
    local members = range(driver, from, '+', AT_ONCE)
    looked = looked + #members
    for _, member in ipairs(sift(members, others, all)) do found[#found + 1] = member end
    if #members < AT_ONCE then return '', looked, found end
    from = '(' .. members[#members]
  end
  return string.sub(from, 2), looked, found
end

-- The smallest tag first: it bounds the members there can be.
local function all(after, looks, wanted)
  local driver, others, least = nil, {}, math.huge
  for _, key in ipairs(KEYS) do
    local size = redis.call('ZCARD', key)
    if size < least then driver, least = key, size end
  end
  for _, key in ipairs(KEYS) do
    if key ~= driver then others[#others + 1] = key end
  end
  return through(driver, others, true, after, looks, wanted)
end

local function first(after, looks, wanted)
  return through(KEYS[1], { unpack(KEYS, 2) }, false, after, looks, wanted)
end

-- Of each tag equally many, and of these what lies before the first end of one that goes on.
local function any(after, looks, wanted)
  local from, most, to = '(' .. after, math.min(wanted, math.ceil(looks / #KEYS)), nil
  for _, key in ipairs(KEYS) do
    local last = redis.call('ZRANGEBYLEX', key, from, '+', 'LIMIT', most - 1, 1)[1]
    if last and (not to or before(last, to)) then to = last end
  end
  local looked, found, seen = 0, {}, {}
  for _, key in ipairs(KEYS) do
    local members = range(key, from, to and '[' .. to or '+', most)
    looked = looked + #members
    for _, member in ipairs(members) do
      if not seen[member] then
        seen[member] = true
        found[#found + 1] = member
      end
    end
  end
  return to or '', looked, found
end

-- Answers the text it has looked to, or nothing if that was all, how many it looked at, and members.
local function look(kind, after, looks, wanted)
  local how = { all = all, any = any, first = first }
  return how[kind](after, looks, wanted)
end

