package dev.stoa.domain.notification;

import java.util.List;

/// What a subscriber has not heard yet.
///
/// @param notifications oldest first
/// @param gap whether there may have been others that are not kept any more
public record Backlog(List<Notification> notifications, boolean gap) {

    public Backlog {
        notifications = List.copyOf(notifications);
    }
}
