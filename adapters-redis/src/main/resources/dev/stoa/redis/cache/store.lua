-- args: cache, group of the key, stamp the load began with or nothing, and body of each entry. Answers how many were
-- stored.
local stored = 0
for i = 1, #args, 4 do
  local key, cache, group, began, body = KEYS[(i + 7) / 4], args[i], args[i + 1], tonumber(args[i + 2]), args[i + 3]
  local overtaken = false
  if began then
    local n, at = struct.unpack('>I1', body, 13)
    local names = barriers(cache, n, string.sub(body, at, at + n * 8 - 1))
    names[#names + 1] = 'k' .. group
    overtaken = began > clock or passed(names, began)
  end
  if not overtaken then
    write(key, began or passKey(group), body)
    stored = stored + 1
  end
end
return {stored}
