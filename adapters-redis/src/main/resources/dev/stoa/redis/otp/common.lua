-- Everything known of one recipient, packed in one value.
-- CODES are the passcodes out by purpose; SENDS and FAILURES are times, oldest first; FAILED counts those in a row.
local CODES, SENDS, FAILURES, FAILED, ENDS = 1, 2, 3, 4, 5

-- Where a passcode has what.
local ID, RECIPIENT, CHECK, ATTEMPTS, EXPIRES = 1, 2, 3, 4, 5

local DAY = 86400000

local function recall()
  local kept = redis.call('GET', KEYS[1])
  local r = kept and cmsgpack.unpack(kept)
  return r and now < r[ENDS] and r or { {}, {}, {}, 0, 0 }
end

local function keep(r)
  redis.call('SET', KEYS[1], cmsgpack.pack(r), 'PX', r[ENDS] - now + 1000)
end

-- The passcode out for a purpose, of this id if one is given.
local function unexpired(r, purpose, id)
  local code = r[CODES][purpose]
  return code and now < code[EXPIRES] and (not id or id == code[ID]) and code or nil
end

-- When one more event fits into the window again; now or before if it does.
local function fits(times, most, window)
  local first = times[#times - most + 1]
  return first and first + window or now
end

-- Only the newest `most` decide anything.
local function append(times, most)
  while #times >= most do table.remove(times, 1) end
  times[#times + 1] = now
end

-- When the recipient's next guess or send is possible again; now or before if it is.
local function locked(r, most, mostInRow, kept)
  local daily = fits(r[FAILURES], most, DAY)
  if r[FAILED] < mostInRow then return daily end
  return math.max(daily, r[FAILURES][#r[FAILURES]] + kept)
end
