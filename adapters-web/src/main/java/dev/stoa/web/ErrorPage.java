package dev.stoa.web;

import java.util.Optional;

/// Why somebody does not see what they asked for.
///
/// @param status such as 404
/// @param advice what they can do about it
/// @param trace under which the log tells more, where that helps
public record ErrorPage(Frame frame, int status, String heading, String advice, Optional<String> trace) {}
