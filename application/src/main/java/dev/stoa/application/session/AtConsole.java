package dev.stoa.application.session;

import dev.stoa.domain.session.TokenHash;

/// Somebody who is signed in to the console.
public record AtConsole(ConsoleRole role, TokenHash token) {}
