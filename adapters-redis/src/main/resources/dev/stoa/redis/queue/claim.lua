-- `args`: worker, limit, lease, how many to take back. Answers id, claim, priority, attempt, most attempts and
-- availability of each. A job's claims have growing numbers, at least the microseconds since the epoch.
local expired = call('ZRANGEBYLEX', RUNNING, '-', '(' .. moment(now + 1), 'LIMIT', 0, args[4])
if #expired > 0 then take_back(expired) end
local members = waiting('-', tonumber(args[2]), true)
if #members == 0 then return {} end
local answer, till = {}, now + tonumber(args[3])
local lease = moment(till)
for n, member in ipairs(members) do
  local id = sub(member, 28)
  local j = read(id)
  j[ATTEMPTS], j[STAGE], j[AT], j[WORKER] = j[ATTEMPTS] + 1, RUNS, till, args[1]
  j[CLAIM] = math.max(j[CLAIM] + 1, now * 1000)
  call('ZADD', RUNNING, 0, lease .. id)
  write(id, j)
  answer[n] = { id, j[CLAIM], j[PRIORITY], j[ATTEMPTS], j[MOST], j[AVAILABLE] }
end
call('ZREM', WAITING, unpack(members))
return answer
