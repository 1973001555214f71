-- One queue. JOBS, PAYLOADS, NOTES (progress) and FAILURES hold a job's parts by its id, so that a claim rewrites only
-- the small one. The sorted sets but GONE, GROUPS and TICKS have all scores 0 and are in byte order:
--   WAITING  2 hex digits of priority, 12 of availability, 13 of the number given when enqueued, id
--   RUNNING  12 of the lease's end, id
--   DONE     12 of the moment counted backwards, id: the newest first, and those of one moment by id
--   DEAD     the same; KINDS the same after the 40 of the SHA-1 of the failure's kind
-- GONE has ids by when a done job is kept no more, GROUPS -count by kind, TICKS the last tick by schedule, HOLDERS ids
-- by unique key, LAST the last number given to a job.
local JOBS, PAYLOADS, NOTES, FAILURES, HOLDERS, LAST, WAITING, RUNNING, DONE, GONE, DEAD, KINDS, GROUPS, TICKS =
  unpack(KEYS)

-- Where a job has what. MORE is 1 if it has a note or a failure, KEY is empty if it holds none.
local PRIORITY, ATTEMPTS, MOST, STAGE, MORE, NUMBER, CLAIM, AVAILABLE, ENQUEUED, AT, KEEP, WORKER, KEY =
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
local PACKED = '>BBBBBI7I7I6I6I6I4I2c0I2c0'

local WAITS, RUNS, IS_DONE, IS_DEAD = 0, 1, 2, 3
local call, format, sub = redis.call, string.format, string.sub

local function moment(at)
  return format('%012x', at)
end

local function backwards(at)
  return format('%012x', 281474976710655 - at)
end

local function read(id)
  local packed = call('HGET', JOBS, id)
  return packed and { struct.unpack(PACKED, packed) }
end

local function write(id, j)
  local worker, key = j[WORKER], j[KEY]
  call('HSET', JOBS, id, struct.pack(PACKED, j[1], j[2], j[3], j[4], j[5], j[6], j[7], j[8], j[9], j[10], j[11],
    #worker, worker, #key, key))
end

local function place(id, j)
  return format('%02x%012x%013x', j[PRIORITY], j[AVAILABLE], j[NUMBER]) .. id
end

-- The job, if the receipt is still good.
local function held(id, claim)
  local j = read(id)
  return j and j[STAGE] == RUNS and now < j[AT] and format('%.0f', j[CLAIM]) == claim and j
end

local function give_key_up(j)
  if j[KEY] ~= '' then
    call('HDEL', HOLDERS, j[KEY])
    j[KEY] = ''
  end
end

local function stop(id, j)
  call('ZREM', RUNNING, moment(j[AT]) .. id)
end
