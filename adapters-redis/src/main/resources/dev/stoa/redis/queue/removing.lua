local function resurrect(id, j)
  local kind = cmsgpack.unpack(call('HGET', FAILURES, id))[1]
  local since = backwards(j[AT]) .. id
  call('ZREM', DEAD, since)
  call('ZREM', KINDS, redis.sha1hex(kind) .. since)
  if tonumber(call('ZINCRBY', GROUPS, 1, kind)) == 0 then call('ZREM', GROUPS, kind) end
end

-- The id may be used again, but none of its claims' numbers, should they be ahead of the clock.
local function forget(id, j)
  give_key_up(j)
  if j[CLAIM] >= now * 1000 and j[CLAIM] > tonumber(call('GET', LAST) or 0) then
    call('SET', LAST, format('%.0f', j[CLAIM]))
  end
  call('HDEL', JOBS, id)
  call('HDEL', PAYLOADS, id)
  if j[MORE] == 1 then
    call('HDEL', NOTES, id)
    call('HDEL', FAILURES, id)
  end
end

local function remove(id, j)
  if j[STAGE] == WAITS then
    call('ZREM', WAITING, place(id, j))
  elseif j[STAGE] == RUNS then
    stop(id, j)
  elseif j[STAGE] == IS_DONE then
    call('ZREM', DONE, backwards(j[AT]) .. id)
    call('ZREM', GONE, id)
  else
    resurrect(id, j)
  end
  forget(id, j)
end

local function is_gone(j)
  return j[STAGE] == IS_DONE and now >= j[AT] + j[KEEP]
end

-- Takes away a few that are kept no more.
local function sweep()
  for _, id in ipairs(call('ZRANGEBYSCORE', GONE, '-inf', now, 'LIMIT', 0, 100)) do
    remove(id, read(id))
  end
end
