package dev.stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes `docs/benchmarks.md`.
final class Report {

    private Report() {}

    static String text(Machine machine, Plan plan, List<Table> tables) {
        String rounds = plan.quick()
                ? "This was a quick run: short rounds, so take the figures as a hint."
                : "Figures over HTTP are the median of %d rounds.".formatted(plan.rounds());
        return """
                # Benchmarks

                Written by `./stoa bench%s`; do not edit. %s

                Each figure stands beside a floor of the same run on the same machine. Machines like this are small \
                and noisy: the ratio says something, the absolute figure only illustrates. %s

                """.formatted(plan.quick() ? " --quick" : "", machine.sentence(), rounds)
                + tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
