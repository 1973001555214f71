package dev.stoa.domain.cache;

import java.util.Optional;

/// A cached value as bytes, and, where the process that stored it still has it, as the object they stand for.
///
/// An adapter that keeps its entries in this process hands the same payload back, so that a hit decodes nothing;
/// any other adapter carries the bytes alone. The object must be immutable. Neither can be changed through the
/// cache.
public final class Payload {

    private final byte[] bytes;
    private final Optional<Object> live;

    private Payload(byte[] bytes, Optional<Object> live) {
        this.bytes = bytes;
        this.live = live;
    }

    /// Takes a copy of the bytes.
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone(), Optional.empty());
    }

    /// @param live what the bytes stand for, deeply immutable
    public static Payload of(byte[] bytes, Object live) {
        return new Payload(bytes.clone(), Optional.of(live));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public Optional<Object> live() {
        return live;
    }
}
