package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.domain.StoaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stoa` and its commands.
@Command(
        name = "stoa",
        description = "A shop whose infrastructure can be swapped.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ReplayCommand.class,
            MigrateCommand.class,
            DoctorCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Stoa 0.1.0",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:it failed; one sentence on standard error says why", "2:wrong usage"},
        footer = "%nstoa COMMAND --help explains a command.")
public final class Cli implements Runnable {

    static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    private Cli() {}

    /// Runs one command and returns its exit code.
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Cli());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(Cli::explain);
        return line.execute(arguments);
    }

    /// Expected failures are one sentence; anything else is a fault of ours and shows where.
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        switch (failure) {
            case StartFailedException wrong ->
                line.getErr().println("stoa: " + String.join("\nstoa: ", wrong.reasons()));
            case StoaException expected -> line.getErr().println("stoa: " + expected.getMessage());
            case IOException unreadable -> line.getErr().println("stoa: cannot read " + unreadable.getMessage());
            default -> failure.printStackTrace(line.getErr());
        }
        return FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
