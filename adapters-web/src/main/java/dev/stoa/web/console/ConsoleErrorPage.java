package dev.stoa.web.console;

import java.util.Optional;

/// Why somebody in the console does not see what they asked for.
///
/// @param status such as 404
/// @param advice what they can do about it
/// @param trace under which the log tells more, where that helps
public record ConsoleErrorPage(ConsoleFrame frame, int status, String heading, String advice, Optional<String> trace) {}
