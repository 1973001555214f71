package dev.stoa.benchmarks;

import dev.stoa.benchmarks.http.HttpRun;
import dev.stoa.benchmarks.memory.MemoryTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./stoa bench`.
@Command(
        name = "bench",
        description = "Measures the shop beside floors of the same run and writes the tables to a file.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    private enum Part {
        ALL,
        MEMORY,
        HTTP
    }

    @Option(names = "--quick", description = "Short rounds: about two minutes instead of nine.")
    private boolean quick;

    @Option(names = "--large", description = "Rankings of ten million members too; takes 6 GB and some minutes more.")
    private boolean large;

    @Option(names = "--only", paramLabel = "PART", description = "One of ${COMPLETION-CANDIDATES}; by default ALL.")
    private Part part = Part.ALL;

    @Option(names = "--out", paramLabel = "FILE", description = "By default docs/benchmarks.md.")
    private Path out = Path.of("docs", "benchmarks.md");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        Plan plan = new Plan(quick, large);
        List<Table> tables = new ArrayList<>();
        if (part != Part.MEMORY) {
            tables.addAll(new HttpRun(plan, Main::say).run());
        }
        if (part != Part.HTTP) {
            tables.addAll(MemoryTables.run(plan));
        }
        String text = Report.text(Machine.here(), plan, tables);
        Report.write(out, text);
        System.out.println(text);
        say("written to " + out);
        return 0;
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
