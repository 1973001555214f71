-- `args`: state, how many, the bound to go on from, how many to look at. Answers what it has looked up to if that was
-- too much, and the jobs. Done jobs that are kept no more are stepped over.
local state, wanted, from, most = args[1], tonumber(args[2]), args[3], tonumber(args[4])
local found = {}
if state == 'READY' or state == 'DELAYED' then
  for n, member in ipairs(waiting(from, wanted, state == 'READY')) do
    local id = sub(member, 28)
    found[n] = shown(id, read(id))
  end
  return { '', found }
end
if state == 'DONE' then sweep() end
local all, looked = ({ RUNNING = RUNNING, DONE = DONE, DEAD = DEAD })[state], 0
while #found < wanted do
  if looked >= most then return { sub(from, 2), found } end
  local members = call('ZRANGEBYLEX', all, from, '+', 'LIMIT', 0, wanted - #found)
  if #members == 0 then break end
  for _, member in ipairs(members) do
    local id = sub(member, 13)
    local j = read(id)
    if not is_gone(j) then found[#found + 1] = shown(id, j) end
    from = '(' .. member
  end
  looked = looked + #members
end
return { '', found }
