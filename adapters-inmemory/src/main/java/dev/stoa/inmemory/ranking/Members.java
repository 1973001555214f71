package dev.stoa.inmemory.ranking;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of a board by id, in 512 small maps: one grows at a time, so that no change of a large board waits
/// for millions of entries to move. Not safe for concurrent use.
final class Members {

    private static final int BITS = 9;

    private final Map<String, Ranked>[] parts;
    private int size;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Members() {
        parts = new Map[1 << BITS];
    }

    int size() {
        return size;
    }

    @Nullable
    Ranked get(String member) {
        Map<String, Ranked> part = parts[part(member)];
        return part == null ? null : part.get(member);
    }

    void put(Ranked ranked) {
        int at = part(ranked.member());
        if (parts[at] == null) {
            parts[at] = HashMap.newHashMap(4);
        }
        size += parts[at].put(ranked.member(), ranked) == null ? 1 : 0;
    }

    @Nullable
    Ranked remove(String member) {
        Map<String, Ranked> part = parts[part(member)];
        Ranked removed = part == null ? null : part.remove(member);
        size -= removed == null ? 0 : 1;
        return removed;
    }

    private static int part(String member) {
        return (member.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    }
}
