package dev.stoa.domain.notification;

import java.util.List;

/// What a subscriber has not heard yet.
///
/// @param notifications oldest first, at most [Notifications#KEPT]
/// @param gap whether there may have been others that are not kept any more
public record Backlog(List<Notification> notifications, boolean gap) {

    public Backlog {
        notifications = List.copyOf(notifications);
    }

    /// Of a channel where nothing is kept.
    ///
    /// @param after the last number heard: more may have followed it
    public static Backlog empty(long after) {
        return new Backlog(List.of(), after > 0);
    }

    /// Of a channel where something is kept.
    ///
    /// @param notifications beyond the last number heard; all that are kept if it is beyond all of them
    /// @param floor the largest number that is not kept, of this life of the channel or before it
    public static Backlog of(List<Notification> notifications, long after, long floor) {
        boolean isBeyond = !notifications.isEmpty() && notifications.getLast().number() < after;
        return new Backlog(notifications, isBeyond || (after > 0 && after < floor));
    }
}
