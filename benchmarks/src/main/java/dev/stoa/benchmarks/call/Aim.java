package dev.stoa.benchmarks.call;

import java.util.Locale;

/// What callers ought to get.
///
/// @param text as the report shows it
record Aim(String text, Check check) {

    static final Aim NONE = new Aim("", (own, ratio) -> true);

    interface Check {
        boolean holds(CallResult own, double ratio);
    }

    /// At least this share of the floor's calls.
    static Aim share(double share) {
        return new Aim(String.format(Locale.ROOT, ">= %.2f of floor", share), (own, ratio) -> ratio >= share);
    }

    /// The same, and so many calls in a second.
    static Aim share(double share, int perSecond) {
        return new Aim(
                String.format(Locale.ROOT, ">= %.2f of floor, >= %,d/s", share, perSecond),
                (own, ratio) -> ratio >= share && own.perSecond() >= perSecond);
    }

    static Aim perSecond(int calls) {
        return new Aim(String.format(Locale.ROOT, ">= %,d/s", calls), (own, ratio) -> own.perSecond() >= calls);
    }

    static Aim p99(int millis) {
        return new Aim("<= %d ms p99".formatted(millis), (own, ratio) -> own.p99Millis() <= millis);
    }

    String verdict(CallResult own, double ratio) {
        return text.isEmpty() ? "" : check.holds(own, ratio) ? "met" : "missed";
    }
}
