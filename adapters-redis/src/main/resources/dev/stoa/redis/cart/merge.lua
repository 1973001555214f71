-- args after the limits: the guest cart's id, the customer's cart's id, the customer.
-- Answers nothing if there is no cart then, or the cart, what was left out and its currency.
local guests, own, guest, id, customer = part(2), part(4), args[7], args[8], args[9]
local from, there = read(guests, guest), read(own, id)
if not from or from[OWNER] ~= '' then
  return there and { answer(id, there), {}, '' } or {}
end
local into = there or empty(customer, 0, now)
local theirs, mine = cmsgpack.unpack(from[CONTENTS]), cmsgpack.unpack(into[CONTENTS])
local lines, left, places = mine[LINES], {}, {}
for at = 1, #lines, 3 do places[lines[at]] = at end

local fits = #lines == 0 or mine[CURRENCY] == theirs[CURRENCY]
local function room(place)
  if not fits then return 0 end
  if place then return math.max(0, QUANTITY_CAP - lines[place + 1]) end
  return #lines < 3 * LINES_CAP and QUANTITY_CAP or 0
end

for at = 1, #theirs[LINES], 3 do
  local sku, quantity, price = unpack(theirs[LINES], at, at + 2)
  local place = places[sku]
  local taken = math.min(room(place), quantity)
  if place then
    lines[place + 1] = lines[place + 1] + taken
  elseif taken > 0 then
    lines[#lines + 1], lines[#lines + 2], lines[#lines + 3] = sku, taken, price
  end
  if taken < quantity then
    left[#left + 1], left[#left + 2], left[#left + 3] = sku, quantity - taken, price
  end
end
if mine[CURRENCY] == '' then mine[CURRENCY] = theirs[CURRENCY] end
if mine[NOTE] == '' then mine[NOTE] = theirs[NOTE] end

local has = {}
for _, code in ipairs(mine[COUPONS]) do has[code] = true end
for _, code in ipairs(theirs[COUPONS]) do
  if not has[code] and #mine[COUPONS] < COUPONS_CAP then table.insert(mine[COUPONS], code) end
end

local after = changed(into, mine)
drop(guests, guest)
if after[VERSION] == 0 then return {} end
keep(own, id, there, after, mine)
return { answer(id, after, mine), left, theirs[CURRENCY] }
