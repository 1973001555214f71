package dev.stoa.benchmarks;

import dev.stoa.benchmarks.call.PostgresRun;
import dev.stoa.benchmarks.call.RedisRun;
import dev.stoa.benchmarks.http.HttpRun;
import dev.stoa.benchmarks.memory.MemoryTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
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
        ADAPTERS,
        HTTP;

        boolean includes(Part other) {
            return this == ALL || this == other;
        }
    }

    private enum Choice {
        ALL,
        INMEMORY,
        REDIS_POSTGRES,
        POSTGRES;

        List<Profile> profiles() {
            return this == ALL ? List.of(Profile.values()) : List.of(Profile.valueOf(name()));
        }
    }

    @Option(names = "--quick", description = "Short rounds: some minutes instead of twelve.")
    private boolean quick;

    @Option(names = "--large", description = "Rankings of ten million members too; takes 6 GB and some minutes more.")
    private boolean large;

    @Option(names = "--only", paramLabel = "PART", description = "One of ${COMPLETION-CANDIDATES}; by default ALL.")
    private Part part = Part.ALL;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            converter = ChoiceReader.class,
            description = "One of inmemory, redis-postgres, postgres; by default all.")
    private Choice profile = Choice.ALL;

    @Option(
            names = "--jfr",
            paramLabel = "FILE",
            description = "Where to record what the shop does under load over HTTP; see `jfr view hot-methods FILE`.")
    private @Nullable Path jfr;

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
        Plan plan = new Plan(quick, large, profile.profiles(), Optional.ofNullable(jfr));
        List<Table> tables = new ArrayList<>();
        try (Stores stores = new Stores()) {
            if (part.includes(Part.ADAPTERS) && plan.profiles().contains(Profile.REDIS_POSTGRES)) {
                tables.add(new RedisRun(plan, stores, Main::say).run());
            }
            if (part.includes(Part.ADAPTERS) && plan.profiles().stream().anyMatch(Profile::onPostgres)) {
                tables.add(new PostgresRun(plan, stores, Main::say).run());
            }
            if (part.includes(Part.HTTP)) {
                tables.addAll(new HttpRun(plan, stores, Main::say).run());
            }
        }
        if (part.includes(Part.MEMORY) && plan.profiles().contains(Profile.INMEMORY)) {
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

    /// Reads a profile as `STOA_PROFILE` names it.
    private static final class ChoiceReader implements ITypeConverter<Choice> {
        @Override
        public Choice convert(String word) {
            return Choice.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
