-- `args`: channel, then of each job: id, payload, priority, 'in' or 'at', milliseconds, most attempts, keep, 'key',
-- 'tick' or nothing, key or schedule, tick. Answers for each 0 if it was added, 1 if its tick was had before, or the id
-- of the job that is there.
sweep()
-- Numbers grow for ever: should the last one be lost, the clock has gone on.
local answers, hint = {}, false
local number = math.max(tonumber(call('GET', LAST) or 0), now * 1000 - 1)

local function refusal(once, name, tick)
  if once == 'key' then return call('HGET', HOLDERS, name) end
  if once ~= 'tick' then return false end
  local last = call('ZSCORE', TICKS, name)
  if last and tonumber(tick) <= tonumber(last) then return 1 end
  call('ZADD', TICKS, tick, name)
  if call('ZCARD', TICKS) > 1000 then call('ZREMRANGEBYRANK', TICKS, 0, 0) end
  return false
end

local function add(n)
  local id, key = args[n], args[n + 7] == 'key' and args[n + 8] or ''
  local at = tonumber(args[n + 4])
  local available = args[n + 3] == 'in' and now + at or math.max(now, at)
  number = number + 1
  local j = { tonumber(args[n + 2]), 0, tonumber(args[n + 5]), WAITS, 0, number, number, available, now, 0,
    tonumber(args[n + 6]), '', key }
  if key ~= '' then call('HSET', HOLDERS, key, id) end
  call('HSET', PAYLOADS, id, args[n + 1])
  wait(id, j)
  hint = hint or available <= now
end

for n = 2, #args, 10 do
  local old = read(args[n])
  if old and is_gone(old) then
    remove(args[n], old)
    old = nil
  end
  local answer = old and args[n] or refusal(args[n + 7], args[n + 8], args[n + 9])
  if not answer then add(n) end
  answers[#answers + 1] = answer or 0
end
call('SET', LAST, format('%.0f', number))
if hint then call('PUBLISH', args[1], '') end
return answers
