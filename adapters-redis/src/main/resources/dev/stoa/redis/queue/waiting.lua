-- Up to `wanted` members of WAITING from a bound on, in their order: those that are due, or those that are not. Within
-- a priority the due ones come first, so the others are leapt over, at most 256 times, each by looking at one.
local function waiting(from, wanted, due)
  local found, present, look = {}, moment(now), wanted
  while true do
    local members, leap = call('ZRANGEBYLEX', WAITING, from, '+', 'LIMIT', 0, look), false
    for _, member in ipairs(members) do
      if (sub(member, 3, 14) <= present) ~= due then
        local priority = sub(member, 1, 2)
        leap = due and '(' .. priority .. 'g' or '[' .. priority .. moment(now + 1)
        break
      end
      found[#found + 1] = member
    end
    if #found == wanted then return found end
    if leap then
      from, look = leap, 1
    elseif #members < look then
      return found
    else
      from, look = '(' .. members[#members], wanted - #found
    end
  end
end
