package dev.stoa.domain.notification;

import java.time.Instant;

/// News on a channel.
///
/// @param number grows on its channel in the order of publishing, with gaps, for ever: never below the store's time in
///     microseconds when it was published, so also over losses of the store's memory
/// @param kind a word for programs, such as `order_shipped`
/// @param data JSON
public record Notification(Channel channel, long number, String kind, String data, Instant at) {}
