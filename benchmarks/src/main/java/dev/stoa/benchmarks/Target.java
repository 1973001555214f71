package dev.stoa.benchmarks;

import java.util.Locale;
import java.util.function.DoublePredicate;

/// What a figure ought to be.
///
/// @param text as the report shows it
public record Target(String text, DoublePredicate met) {

    /// No target is set for this; the figure only informs.
    public static final Target NONE = new Target("", any -> true);

    /// At least this share of the floor's speed.
    public static Target ofFloor(double share) {
        return new Target(">= %s of floor".formatted(plain(share)), ratio -> ratio >= share);
    }

    public static Target atMost(double figure, String unit) {
        return new Target("<= %s %s".formatted(plain(figure), unit), value -> value <= figure);
    }

    public String verdict(double value) {
        return text.isEmpty() ? "" : met.test(value) ? "met" : "missed";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
