package dev.stoa.benchmarks.call;

/// What a row says of its calls.
///
/// @param aim what callers ought to get
/// @param things how many jobs or events one call is about: those are what is counted by the second
record CallRow(String work, Aim aim, int things) {

    static CallRow of(String work, Aim aim) {
        return new CallRow(work, aim, 1);
    }
}
