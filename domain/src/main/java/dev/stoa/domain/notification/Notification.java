package dev.stoa.domain.notification;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.time.Instant;
import java.util.regex.Pattern;

/// News on a channel.
///
/// @param number grows on its channel in the order of publishing, with gaps, for ever: never below the store's time
///     in microseconds when it was published, so also over losses of the store's memory
/// @param kind a word for programs, such as `order_shipped`
/// @param data JSON
public record Notification(Channel channel, long number, String kind, String data, Instant at) {

    private static final Pattern KIND = Pattern.compile("[a-z0-9_]{1,64}");

    /// What every backend asks of a notification before it is published.
    ///
    /// @throws InvalidInputException if the kind is not 1 to 64 of a-z, 0-9 and _, or the data is not 1 to
    ///     [Notifications#MAX_BYTES] bytes of well-formed text
    public static void check(String kind, String data) {
        Require.matches("kind", kind, KIND, "1 to 64 of a-z, 0-9 and _");
        if (!Utf8.isWellFormed(data)) {
            throw new InvalidInputException("data", "format", "data holds half of a surrogate pair");
        }
        Require.range("data bytes", Utf8.length(data), 1, Notifications.MAX_BYTES);
    }
}
