package dev.stoa.domain.event;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.util.OptionalLong;

/// Something that happened.
///
/// @param key of what it happened to, such as an order's id: events with one key are handled in their order
/// @param type a word for programs, such as `order.placed`; 1 to 64 characters
/// @param payload JSON, at most [#MAX_BYTES] bytes of UTF-8; only its size is checked. No secret in clear
/// @param source its number where it comes from, 0 to 2^53, if that numbers its events in growing order: the log
/// takes no number
///     that is not larger than the last it took, so that carrying events on twice appends them once
public record NewEvent(String key, String type, String payload, OptionalLong source) {

    public static final int MAX_BYTES = 65_536;
    public static final long MAX_SOURCE = 1L << 53;

    public NewEvent {
        Require.key("key", key);
        Require.text("type", type, 1, 64);
        Require.range("payload bytes", Utf8.length(payload), 0, MAX_BYTES);
        Require.range("source", source.orElse(0), 0, MAX_SOURCE);
    }
}
