package dev.stoa.web.console;

/// What clearing by a pattern would delete.
public record ClearPage(ConsoleFrame frame, String pattern, long matched) {}
