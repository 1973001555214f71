package dev.stoa.web.console;

/// Where operators and readers show their key.
///
/// @param next where to go on
/// @param refused whether the key shown last is none
public record SignInPage(ConsoleFrame frame, String next, boolean refused) {}
