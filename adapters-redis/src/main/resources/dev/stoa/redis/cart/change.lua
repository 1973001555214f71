-- args after the limits: id, the customer or '', whether it is their own cart, the version expected or '', what to do
-- and its arguments.
local function index(list, text, step)
  for at = 1, #list, step do
    if list[at] == text then return at end
  end
end

local function put(contents, sku, quantity, price, currency)
  local lines, value = contents[LINES], 0
  if #lines > 0 and contents[CURRENCY] ~= currency then return { 'currency', contents[CURRENCY], currency } end
  if quantity > QUANTITY_CAP then return { 'quantity', sku, quantity } end
  local at = index(lines, sku, 3) or #lines + 1
  if at > 3 * LINES_CAP then return { 'lines' } end
  lines[at], lines[at + 1], lines[at + 2] = sku, quantity, tonumber(price)
  for n = 1, #lines, 3 do value = value + lines[n + 1] * lines[n + 2] end
  if value > VALUE_CAP then return { 'value' } end
  contents[CURRENCY] = currency
end

-- Each changes the contents or answers why not.
local changes = {
  add = function(contents, sku, quantity, price, currency)
    local at = index(contents[LINES], sku, 3)
    local there = at and contents[LINES][at + 1] or 0
    return put(contents, sku, there + tonumber(quantity), price, currency)
  end,
  set = function(contents, sku, quantity, price, currency)
    return put(contents, sku, tonumber(quantity), price, currency)
  end,
  remove = function(contents, sku)
    local at = index(contents[LINES], sku, 3)
    for _ = 1, at and 3 or 0 do table.remove(contents[LINES], at) end
  end,
  clear = function(contents)
    contents[NOTE], contents[COUPONS], contents[LINES] = '', {}, {}
  end,
  note = function(contents, note)
    contents[NOTE] = note
  end,
  coupon = function(contents, code)
    if index(contents[COUPONS], code, 1) then return end
    if #contents[COUPONS] >= COUPONS_CAP then return { 'coupons' } end
    table.insert(contents[COUPONS], code)
  end,
  uncoupon = function(contents, code)
    local at = index(contents[COUPONS], code, 1)
    if at then table.remove(contents[COUPONS], at) end
  end,
}

local p, id, customer, own, expected = part(2), args[7], args[8], args[9] == '1', args[10]
local there = read(p, id)
local before = there or own and empty(customer, 0, now)
if not before or before[OWNER] ~= '' and before[OWNER] ~= customer then return { 'absent' } end
if expected ~= '' and tonumber(expected) ~= before[VERSION] then return { 'stale', answer(id, before) } end
local contents = cmsgpack.unpack(before[CONTENTS])
local refusal = changes[args[11]](contents, unpack(args, 12))
if refusal then return refusal end
local after = changed(before, contents)
if after[VERSION] > 0 then keep(p, id, there, after, contents) end
return { 'changed', answer(id, after, contents) }
