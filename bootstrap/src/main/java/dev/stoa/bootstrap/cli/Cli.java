package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.domain.StoaException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// `stoa` and its commands.
@Command(
        name = Cli.NAME,
        description = "A shop whose infrastructure can be swapped.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ReplayCommand.class,
            CacheCommand.class,
            QueueCommand.class,
            SessionCommand.class,
            MigrateCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            CompletionCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = "%nstoa COMMAND --help explains a command.")
public final class Cli extends Group {

    static final String NAME = "stoa";

    private Cli() {}

    /// Runs one command on the standard streams and returns its exit code.
    public static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return line().setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Cli::explain)
                .setParameterExceptionHandler(Cli::correct)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new Cli());
        explain(line);
        return line;
    }

    /// What all commands have in common.
    private static void explain(CommandLine line) {
        line.getCommandSpec().version("Stoa 0.1.0");
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(Exit.meanings());
        line.getSubcommands().values().forEach(Cli::explain);
    }

    /// Expected failures are one sentence; anything else is a fault of ours and shows where.
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        switch (failure) {
            case StartFailedException wrong -> err.println("stoa: " + String.join("\nstoa: ", wrong.reasons()));
            case StoaException expected -> err.println("stoa: " + expected.getMessage());
            case FileNotFoundException absent -> err.println("stoa: " + absent.getMessage());
            case NoSuchFileException absent -> err.println("stoa: %s not found".formatted(absent.getFile()));
            case IOException unreadable -> err.println("stoa: cannot read " + unreadable.getMessage());
            default -> failure.printStackTrace(err);
        }
        return (failure instanceof ClientException client ? Exit.of(client.kind()) : Exit.FAILED).code();
    }

    /// One sentence, a guess at what was meant, and where to read on.
    private static int correct(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        String sentence = wrong instanceof UnmatchedArgumentException unmatched
                ? "there is no command or option " + String.join(" ", unmatched.getUnmatched())
                : wrong.getMessage();
        line.getErr().println("stoa: " + sentence);
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().printf("'%s --help' explains it.%n", line.getCommandSpec().qualifiedName());
        return Exit.USAGE.code();
    }
}
