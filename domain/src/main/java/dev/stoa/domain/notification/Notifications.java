package dev.stoa.domain.notification;

import dev.stoa.domain.Watch;
import java.time.Duration;

/// News, kept for a while so that whoever was away for a moment misses none. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface Notifications {

    /// How many of a channel are kept, the newest ones.
    int KEPT = 100;

    /// How long a channel is kept after its last notification; gone at `now >= last + LIFETIME`.
    Duration LIFETIME = Duration.ofDays(7);

    /// The largest data, in bytes of UTF-8.
    int MAX_BYTES = 8_192;

    /// Publishes as the newest of its channel. Atomic: of N racing publishers all N are kept (as far as [#KEPT]),
    /// in the order of their numbers, and no subscriber that has seen a number ever finds a smaller one new.
    ///
    /// @param kind 1 to 64 of a-z, 0-9 and _
    /// @param data a JSON text of 1 to [#MAX_BYTES]; only its size is checked
    Notification publish(Channel channel, String kind, String data);

    /// What is kept beyond this number, at one moment. There is a gap if some beyond it is not kept any more, or if
    /// it cannot be told: from a channel that ended, or was lost and began anew. A number beyond the newest was
    /// lost, or never was: there is
    /// a gap, and all that is kept comes.
    ///
    /// @param after the last number heard, not negative; 0 for all that is kept, without a gap
    Backlog since(Channel channel, long after);

    /// The number of the newest notification, 0 if there is none: where somebody starts who wants only what comes.
    long newest(Channel channel);

    /// Calls `hint` soon after something was published on the channel, in whatever process, and whenever something
    /// may have been missed, such as when the backend is back. Hints may come together, twice, or for nothing; they
    /// must return at once. Watching needs no backend: it begins as soon as there is one.
    Watch watch(Channel channel, Runnable hint);
}
