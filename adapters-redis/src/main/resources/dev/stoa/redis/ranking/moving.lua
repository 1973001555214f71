-- KEYS[1] is the board's record, a hash: `last`, the hour of the last addition, and per window of n hours `f<n>`, the
-- first hour whose additions are in its sums, and `p<n>`, how many members of that hour have been taken off already.
-- Sums are sorted sets by -sum, so that equal ones stand by bytes; so are the additions of each hour.
local function int(x) return string.format('%.0f', x) end
local WINDOWS = {24, 168, 720}
local last = tonumber(redis.call('HGET', KEYS[1], 'last') or nil)
local hour = math.max(math.floor(now / 3600000), last or 0)

local function first(w) return hour - w + 1 end

-- Whether all that was ever added has left the window.
local function empty(w) return not last or hour - last >= w end

-- What every answer begins with: the hour, and of each window the first hour in its sums.
local function answer(...)
  local from = redis.call('HMGET', KEYS[1], 'f24', 'f168', 'f720')
  for i, w in ipairs(WINDOWS) do
    if empty(w) or not from[i] then from[i] = int(first(w)) end
  end
  return {int(hour), from[1], from[2], from[3], ...}
end
