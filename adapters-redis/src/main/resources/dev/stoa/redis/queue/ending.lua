local function wait(id, j)
  j[STAGE], j[WORKER] = WAITS, ''
  call('ZADD', WAITING, 0, place(id, j))
  write(id, j)
end

local function die(id, j, kind)
  give_key_up(j)
  j[STAGE], j[AT], j[WORKER] = IS_DEAD, now, ''
  local since = backwards(now) .. id
  call('ZADD', DEAD, 0, since)
  call('ZADD', KINDS, 0, redis.sha1hex(kind) .. since)
  call('ZINCRBY', GROUPS, -1, kind)
  write(id, j)
end

-- Ends an attempt that failed: the job waits again, or it was the last or is to be.
local function failed(id, j, kind, detail, finally)
  stop(id, j)
  call('HSET', FAILURES, id, cmsgpack.pack({ kind, detail }))
  j[MORE] = 1
  if finally or j[ATTEMPTS] >= j[MOST] then die(id, j, kind) else wait(id, j) end
end
