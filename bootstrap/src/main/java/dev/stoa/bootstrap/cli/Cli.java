package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.Json;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.domain.StoaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// `stoa` and its commands.
@Command(
        name = Cli.NAME,
        description = "A shop whose infrastructure can be swapped.",
        synopsisSubcommandLabel = "COMMAND",
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
        int exit = line(commands(arguments.length > 0 ? arguments[0] : ""))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Cli::explain)
                .setParameterExceptionHandler(Cli::correct)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
        // What was printed without an end of line is still in the buffer, and the process is about to end.
        out.flush();
        err.flush();
        return exit;
    }

    /// With all commands.
    static CommandLine line() {
        return line(commands(""));
    }

    private static CommandLine line(Stream<Class<?>> commands) {
        CommandLine line = new CommandLine(new Cli());
        commands.forEach(line::addSubcommand);
        WholeNumbers.read(line);
        explain(line);
        return line;
    }

    /// Whoever opens a shop does not wait for all the other commands to be read.
    private static Stream<Class<?>> commands(String first) {
        return switch (first) {
            case "demo" -> Stream.of(DemoCommand.class);
            case "serve" -> Stream.of(ServeCommand.class);
            default ->
                Stream.of(
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
                        CompletionCommand.class,
                        HelpCommand.class);
        };
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
        List<String> sentences = switch (failure) {
            case StartFailedException wrong -> wrong.reasons();
            case StoaException expected -> List.of(String.valueOf(expected.getMessage()));
            case IOException unreadable -> List.of("cannot read: " + unreadable.getMessage());
            default -> List.of(failure.toString());
        };
        sentences.forEach(sentence -> line.getErr().println("stoa: " + sentence));
        if (!(failure instanceof StoaException || failure instanceof IOException)) {
            failure.printStackTrace(line.getErr());
        }
        Exit exit = failure instanceof ClientException client ? Exit.of(client.kind()) : Exit.FAILED;
        return ended(exit, String.join("\n", sentences), line, parsed.originalArgs());
    }

    /// One sentence, a guess at what was meant, and where to read on.
    private static int correct(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        String sentence = wrong instanceof UnmatchedArgumentException unmatched
                ? "there is no command or option " + unmatched.getUnmatched().getFirst()
                : String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "");
        line.getErr().println("stoa: " + sentence);
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().printf("'%s --help' explains it.%n", line.getCommandSpec().qualifiedName());
        return ended(Exit.USAGE, sentence, line, List.of(arguments));
    }

    /// Programs that asked for an object get one, whatever happens.
    private static int ended(Exit exit, String sentence, CommandLine line, List<String> arguments) {
        if (arguments.contains("--json")) {
            line.getOut().println(Json.write(Map.of("error", sentence, "exit", exit.code())));
        }
        return exit.code();
    }
}
