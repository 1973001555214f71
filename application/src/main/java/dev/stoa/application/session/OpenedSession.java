package dev.stoa.application.session;

import dev.stoa.domain.session.Session;

/// A session and its new token, which is told this once.
public record OpenedSession(SessionToken token, Session session) {}
