package dev.stoa.bootstrap.doctor;

import java.util.Locale;

/// One thing the doctor saw.
///
/// @param about what was looked at, such as `redis eviction`
/// @param seen what is so, and why it matters if it is not well
/// @param advice what to do; empty if nothing
public record Finding(Level level, String about, String seen, String advice) {

    /// How bad it is.
    public enum Level {
        /// As it should be.
        FINE,
        /// Could be better, or could not be seen.
        WARNING,
        /// Loses data, stops the shop or lets others in.
        PROBLEM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding fine(String about, String seen) {
        return new Finding(Level.FINE, about, seen, "");
    }

    static Finding warning(String about, String seen, String advice) {
        return new Finding(Level.WARNING, about, seen, advice);
    }

    static Finding problem(String about, String seen, String advice) {
        return new Finding(Level.PROBLEM, about, seen, advice);
    }
}
