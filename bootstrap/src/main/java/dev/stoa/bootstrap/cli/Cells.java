package dev.stoa.bootstrap.cli;

import io.micronaut.json.tree.JsonNode;

/// Fields of an answer as they are shown.
final class Cells {

    private Cells() {}

    /// `-` for what is not there.
    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "-" : value.coerceStringValue();
    }

    /// In one line, and without what a terminal would take for a command: that becomes `?`.
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{C}", "?");
    }

    static String number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isNumber() ? "-" : "%,d".formatted(value.getLongValue());
    }

    /// To the second, in UTC: `2026-11-21 10:29:52Z`.
    static String time(JsonNode node, String field) {
        return text(node, field).replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?Z$", "$1 $2Z");
    }
}
