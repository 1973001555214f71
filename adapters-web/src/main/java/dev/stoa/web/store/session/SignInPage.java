package dev.stoa.web.store.session;

import dev.stoa.web.Frame;

/// Where to send the code.
///
/// @param next where to go on after signing in
/// @param recipient as it was typed
/// @param fault why nothing was sent, possibly empty
public record SignInPage(Frame frame, String next, String recipient, String fault) {}
