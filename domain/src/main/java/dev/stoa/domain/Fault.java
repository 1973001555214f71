package dev.stoa.domain;

/// One thing wrong with an input.
///
/// @param field the name of the field, or a JSON pointer once the HTTP layer has placed it
/// @param code a stable word for programs: `required`, `type`, `range`, `length`, `format`, `unknown`
/// @param message one sentence for people: what was wrong and what is allowed
public record Fault(String field, String code, String message) {}
