package dev.stoa.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is measured and for how long.
///
/// @param quick short rounds, for trying
/// @param large rankings with ten million members too, which takes a few gigabytes
/// @param profiles the choices of backends
/// @param recording where the flight recorder writes what the shop does under load
public record Plan(boolean quick, boolean large, List<Profile> profiles, Optional<Path> recording) {

    public Plan {
        profiles = List.copyOf(profiles);
    }

    /// Rounds over HTTP and of callers, of which the median counts.
    public int rounds() {
        return 3;
    }

    public Duration httpRound() {
        return Duration.ofMillis(quick ? 300 : 1_000);
    }

    /// One of the rounds before, of which there are as many as make it faster.
    public Duration httpWarmup() {
        return Duration.ofMillis(quick ? 500 : 1_500);
    }

    /// One round of callers of a port.
    public Duration callRound() {
        return Duration.ofMillis(quick ? 200 : 700);
    }

    public int jmhIterations() {
        return quick ? 2 : 3;
    }

    public Duration jmhIteration() {
        return Duration.ofMillis(quick ? 200 : 500);
    }

    /// Where the shop of this profile is recorded.
    public Optional<Path> recording(Profile profile) {
        return recording.map(file -> profiles.size() == 1
                ? file
                : file.resolveSibling(
                        file.getFileName().toString().replaceFirst("(?=\\.[^.]*$|$)", "-" + profile.word())));
    }
}
