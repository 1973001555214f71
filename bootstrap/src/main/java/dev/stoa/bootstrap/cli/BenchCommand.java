package dev.stoa.bootstrap.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// Stands in the list of commands; the launcher starts another program for it.
@Command(name = "bench", description = "Measures the shop beside floors of the same run; ./stoa bench --help says how.")
final class BenchCommand implements Callable<Integer> {

    @Unmatched
    private String[] arguments = {};

    @Override
    public Integer call() {
        throw new CommandFailedException(
                "bench is a program of its own (%d arguments were for it): start it with the launcher, as ./stoa bench"
                        .formatted(arguments.length));
    }
}
