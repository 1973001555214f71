package dev.stoa.redis.cache;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/// The bytes of an entry, as the scripts read them. A tag is 8 bytes of its digest: two tags that share them are
/// invalidated together.
final class Entries {

    private static final int FORM_AND_STAMP = 8;
    private static final int MOMENT = 6;
    private static final int HEAD = FORM_AND_STAMP + 3 * MOMENT;
    private static final int TAG = 8;

    private Entries() {}

    /// What a script needs to store it: fresh and stale time, tags, payload.
    static byte[] body(CacheEntry entry) {
        byte[] payload = entry.payload().bytes();
        ByteBuffer body = ByteBuffer.allocate(2 * MOMENT + 1 + entry.tags().size() * TAG + payload.length);
        putMoment(body, entry.fresh().toMillis());
        putMoment(body, entry.stale().toMillis());
        body.put((byte) entry.tags().size());
        entry.tags().forEach(tag -> body.put(digest(tag)));
        return body.put(payload).array();
    }

    static CacheLookup lookup(byte[] entry, long now, Stamp stamp) {
        if (entry.length == 0) {
            return new CacheLookup.Miss(stamp);
        }
        ByteBuffer bytes = ByteBuffer.wrap(entry);
        byte[] payload = Arrays.copyOfRange(entry, HEAD + 1 + entry[HEAD] * TAG, entry.length);
        return new CacheLookup.Hit(
                Payload.of(payload),
                moment(bytes, FORM_AND_STAMP),
                moment(bytes, FORM_AND_STAMP + MOMENT),
                Instant.ofEpochMilli(now),
                stamp);
    }

    /// The tags of an entry that is there, as [#hex].
    static Set<String> tags(ByteBuffer entry) {
        Set<String> tags = new HashSet<>();
        for (int n = 0; n < entry.get(HEAD); n++) {
            tags.add(HexFormat.of().toHexDigits(entry.getLong(HEAD + 1 + n * TAG)));
        }
        return tags;
    }

    static String hex(CacheTag tag) {
        return HexFormat.of().formatHex(digest(tag));
    }

    static byte[] digest(CacheTag tag) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-1").digest(Utf8.bytes(tag.value())), TAG);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private static void putMoment(ByteBuffer bytes, long millis) {
        bytes.putShort((short) (millis >>> Integer.SIZE)).putInt((int) millis);
    }

    private static Instant moment(ByteBuffer bytes, int at) {
        return Instant.ofEpochMilli(((long) Short.toUnsignedInt(bytes.getShort(at)) << Integer.SIZE)
                | Integer.toUnsignedLong(bytes.getInt(at + Short.BYTES)));
    }
}
