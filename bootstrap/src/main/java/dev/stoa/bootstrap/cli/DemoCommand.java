package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.config.Demo;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Starts a shop in memory with demo data, simulated shoppers and staff, for trying out.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String SHOPPERS = "8";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Nullable
    @Option(
            names = "--shoppers",
            paramLabel = "N",
            description = "How many simulated shoppers, 0 to 1000; 0 for a shop of your own."
                    + " Also STOA_DEMO_SHOPPERS; 8 if neither is given.")
    private Integer shoppers;

    @Nullable
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What the shoppers do follows from it: the same seed, the same life."
                    + " Also STOA_DEMO_SEED; 1 if neither is given.")
    private Integer seed;

    @Override
    public Integer call() throws InterruptedException {
        refuseStores();
        Map<String, Object> said = new HashMap<>();
        Optional.ofNullable(shoppers)
                .ifPresent(number -> said.put("demo-shoppers", within(Demo.MOST_SHOPPERS, "--shoppers", number)));
        Optional.ofNullable(seed).ifPresent(number -> said.put("demo-seed", within(Demo.MOST_SEED, "--seed", number)));
        options.serve(said, Map.of("environment", "development", "demo-data", "on", "demo-shoppers", SHOPPERS));
        return 0;
    }

    private int within(int max, String option, int number) {
        return WholeNumbers.within(0, max, option, number, Objects.requireNonNull(spec));
    }

    /// A demo fills its shop with goods and shows everybody's passcodes, which nobody wants in a shop that lasts.
    private static void refuseStores() {
        System.getenv().entrySet().stream()
                .filter(each ->
                        each.getKey().equals("STOA_PROFILE") || each.getKey().startsWith("STOA_BACKENDS_"))
                .filter(each -> !each.getValue().equals("inmemory"))
                .findFirst()
                .ifPresent(each -> {
                    throw new CommandFailedException(
                            "%s=%s: a demo is in memory; unset it, or open this shop with ./stoa serve"
                                    .formatted(each.getKey(), each.getValue()));
                });
    }
}
