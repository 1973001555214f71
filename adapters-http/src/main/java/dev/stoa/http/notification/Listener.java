package dev.stoa.http.notification;

import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.session.SessionId;

/// Who listens, and from where on.
///
/// @param heard the number of the last notification that the client knows
record Listener(Channel.Person channel, SessionId session, long heard) {}
