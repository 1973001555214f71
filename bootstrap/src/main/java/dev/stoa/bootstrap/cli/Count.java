package dev.stoa.bootstrap.cli;

/// So many of something.
final class Count {

    private Count() {}

    /// `1 value`, `2,000 values`.
    static String of(long count, String thing) {
        return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
    }
}
