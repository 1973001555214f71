package dev.stoa.bootstrap.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Asks before something is gone for good: on a terminal a person, elsewhere for `--yes`.
final class Consent {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking. Needed where there is nobody to ask, such as in a pipe.")
    private boolean yes;

    /// Whether nothing is to be done.
    boolean isDryRun() {
        return dryRun;
    }

    /// Before the shop is asked anything.
    ///
    /// @throws ParameterException if there will be nobody to ask
    void requireSomebody() {
        if (!dryRun && !yes && terminal().isEmpty()) {
            CommandSpec command = Objects.requireNonNull(spec);
            throw new ParameterException(
                    command.commandLine(),
                    "'%s' asks before it does anything, and there is no terminal: say --yes to do it, or --dry-run to see what it would do"
                            .formatted(command.qualifiedName()));
        }
    }

    /// @param deed such as `clear 42 values`
    /// @throws CommandFailedException if the answer is no
    void ask(String deed) {
        if (yes) {
            return;
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.print("%s? [y/N] ".formatted(deed));
        err.flush();
        String answer = terminal().map(Console::readLine).orElse("");
        if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw new CommandFailedException("nothing was done");
        }
    }

    static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
