package dev.stoa.redis.cache;

import dev.stoa.redis.Script;

/// The scripts of the cache. Those that only take away, or only prolong, may run twice.
final class CacheScripts {

    static final Script FIND = Script.reading(text("find.lua"));
    static final Script STORE = Script.changing(text("store.lua"));
    static final Script STORE_IF_ABSENT = Script.changing(text("storeifabsent.lua"));
    static final Script PROLONG = Script.reading(text("prolong.lua"));
    static final Script DELETE = Script.changing(text("delete.lua"));
    static final Script COUNT = Script.reading(text("count.lua"));
    static final Script PASS = Script.reading(text("pass.lua"));

    private CacheScripts() {}

    private static String text(String file) {
        return Script.file(CacheScripts.class, "common.lua") + Script.file(CacheScripts.class, file);
    }
}
