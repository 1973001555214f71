package dev.stoa.web.console;

/// How the shop does at this moment.
public record OverviewPage(ConsoleFrame frame) {}
