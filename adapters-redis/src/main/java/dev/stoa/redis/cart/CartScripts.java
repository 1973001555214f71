package dev.stoa.redis.cart;

import dev.stoa.redis.Script;

/// What is done to carts. `common.lua` says how they are kept; the limits come first in all `args`.
final class CartScripts {

    /// How many parts the carts of all shoppers are kept in.
    static final int PARTS = 64;

    private static final String COMMON = Script.file(CartScripts.class, "common.lua");

    static final Script CHANGE = Script.changing(COMMON + Script.file(CartScripts.class, "change.lua"));

    static final Script MERGE = Script.changing(COMMON + Script.file(CartScripts.class, "merge.lua"));

    /// `args`: id. Opened twice it is there, so no operation id is kept.
    static final Script OPEN = Script.reading(COMMON + """
            local p, id = part(2), args[7]
            local c = read(p, id)
            if not c then
              c = empty('', 1, now + LIFETIME)
              keep(p, id, nil, c, cmsgpack.unpack(c[CONTENTS]))
            end
            return answer(id, c)
            """);

    /// `args`: id, the customer or nothing. Run twice it is found twice, so no operation id is kept.
    static final Script FIND = Script.reading(COMMON + """
            local p, id = part(2), args[7]
            local c = read(p, id)
            if not c or c[OWNER] ~= '' and c[OWNER] ~= args[8] then return {} end
            local contents = cmsgpack.unpack(c[CONTENTS])
            if now >= c[EXPIRES] - LIFETIME + RENEWAL then
              local touched = { c[OWNER], c[CREATED], c[CHANGED], c[VERSION], now + LIFETIME, c[CONTENTS] }
              keep(p, id, c, touched, contents)
              c = touched
            end
            return answer(id, c, contents)
            """);

    /// `args`: how long idle, the most carts. The keys after the first are all parts; this finds the one of
    /// [#part].
    static final Script ABANDONED = Script.changing(COMMON + """
            local function carts(id)
              local hash = 1
              for n = 1, #id do hash = (hash * 16777 + string.byte(id, n)) % 65521 end
              return { carts = KEYS[2 + hash % (#KEYS - 1)] }
            end
            local found, from, to = {}, '(' .. now - LIFETIME, now - tonumber(args[7])
            for _, id in ipairs(redis.call('ZRANGEBYSCORE', IDLE, from, to, 'LIMIT', 0, args[8])) do
              redis.call('ZREM', IDLE, id)
              local c = read(carts(id), id)
              if c then found[#found + 1] = answer(id, c) end
            end
            return found
            """);

    /// `args`: id.
    static final Script FORGET = Script.changing(COMMON + """
            drop(part(2), args[7])
            return {}
            """);

    private CartScripts() {}

    /// Which part a cart is in; the numbers are those of [#ABANDONED], prime to each other and small enough for an
    /// int.
    static int part(byte[] id) {
        int hash = 1;
        for (byte each : id) {
            hash = (hash * 16_777 + Byte.toUnsignedInt(each)) % 65_521;
        }
        return hash % PARTS;
    }
}
