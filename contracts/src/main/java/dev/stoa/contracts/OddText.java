package dev.stoa.contracts;

import java.util.List;

/// Ids and keys that break careless backends: separators, globs, hash tags, quotes, other scripts, the longest
/// allowed.
public final class OddText {

    /// All different from each other, each at most 1,024 bytes of UTF-8.
    public static final List<String> KEYS = List.of(
            "a:b",
            "a",
            "*",
            "a*",
            "{a}",
            "{a}b",
            "}{",
            "[a-z]?",
            "'; DROP TABLE orders; --",
            "\"quoted\" \\ back",
            " leading and trailing ",
            "line\nbreak\ttab\r",
            "%00%s%d",
            "\u0000nul",
            "Ärger",
            "A\u0308rger",
            "\uFF5E",
            "\uD83D\uDE00",
            "日本語",
            "ﷺ",
            "x".repeat(1024),
            "é".repeat(512));

    private OddText() {}
}
