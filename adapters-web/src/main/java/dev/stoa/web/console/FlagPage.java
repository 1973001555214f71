package dev.stoa.web.console;

/// One flag, to be changed or made.
///
/// @param isNew whether there is none of this name yet
public record FlagPage(ConsoleFrame frame, boolean isNew, Typed typed) {}
