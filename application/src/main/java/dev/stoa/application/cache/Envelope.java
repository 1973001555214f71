package dev.stoa.application.cache;

import dev.stoa.domain.cache.Payload;
import java.nio.ByteBuffer;
import java.util.Optional;
import net.jpountz.lz4.LZ4Factory;

/// Wraps a value, or the knowledge that there is none, into a payload: fingerprint, kind, then the bytes.
///
/// The live object of a payload is the decoded `Optional`, so what a caller does to its own value later changes
/// nothing and a hit in this process decodes nothing.
final class Envelope<V> {

    private static final byte NONE = 0;
    private static final byte PLAIN = 1;
    private static final byte LZ4 = 2;
    private static final int HEADER = Integer.BYTES + 1;

    private final Codec<V> codec;
    private final int compressOver;
    private final int maxBytes;
    private final LZ4Factory lz4 = LZ4Factory.safeInstance();

    Envelope(Codec<V> codec, CachePolicy policy) {
        this.codec = codec;
        this.compressOver = policy.compressOver();
        this.maxBytes = policy.maxBytes();
    }

    /// Empty if the value is too large to be cached.
    Optional<Payload> seal(Optional<V> value) {
        if (value.isEmpty()) {
            return Optional.of(Payload.of(wrap(NONE, new byte[0]), Optional.empty()));
        }
        byte[] bytes = codec.encode(value.get());
        if (bytes.length > maxBytes) {
            return Optional.empty();
        }
        byte[] wrapped = bytes.length > compressOver ? wrap(LZ4, compress(bytes)) : wrap(PLAIN, bytes);
        return Optional.of(Payload.of(wrapped, Optional.of(codec.decode(bytes))));
    }

    /// What was sealed.
    ///
    /// @throws IllegalArgumentException if another codec or another version of this one wrote it
    @SuppressWarnings("unchecked")
    Optional<V> open(Payload payload) {
        Optional<Object> live = payload.live();
        return live.isPresent() ? (Optional<V>) live.get() : read(ByteBuffer.wrap(payload.bytes()));
    }

    private Optional<V> read(ByteBuffer in) {
        if (in.remaining() < HEADER || in.getInt() != codec.fingerprint()) {
            throw new IllegalArgumentException("written by another version");
        }
        byte kind = in.get();
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return switch (kind) {
            case NONE -> Optional.empty();
            case PLAIN -> Optional.of(codec.decode(rest));
            case LZ4 -> Optional.of(codec.decode(decompress(rest)));
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
    }

    private byte[] wrap(byte kind, byte[] bytes) {
        return ByteBuffer.allocate(HEADER + bytes.length)
                .putInt(codec.fingerprint())
                .put(kind)
                .put(bytes)
                .array();
    }

    private byte[] compress(byte[] bytes) {
        byte[] packed = lz4.fastCompressor().compress(bytes);
        return ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(bytes.length)
                .put(packed)
                .array();
    }

    private byte[] decompress(byte[] packed) {
        int length = ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > maxBytes) {
            throw new IllegalArgumentException("a value of " + length + " bytes");
        }
        return lz4.safeDecompressor().decompress(packed, Integer.BYTES, packed.length - Integer.BYTES, length);
    }
}
