-- `args`: channel, 'retry' or 'purge', kind or nothing, whether there is a kind, how long they must have been dead or
-- nothing, how many. The longest dead first; answers how many.
local prefix = args[4] == '1' and redis.sha1hex(args[3]) or ''
local all = args[4] == '1' and KINDS or DEAD
local oldest = prefix .. (args[5] == '' and '' or backwards(now - tonumber(args[5])))
local members = call('ZREVRANGEBYLEX', all, '(' .. prefix .. 'g', '[' .. oldest, 'LIMIT', 0, tonumber(args[6]))
for _, member in ipairs(members) do
  local id = sub(member, #prefix + 13)
  local j = read(id)
  if args[2] == 'purge' then remove(id, j) else retry(id, j) end
end
if args[2] == 'retry' and #members > 0 then call('PUBLISH', args[1], '') end
return { #members }
