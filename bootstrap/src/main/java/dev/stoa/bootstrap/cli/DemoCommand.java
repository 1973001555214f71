package dev.stoa.bootstrap.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = "Starts a shop in memory with demo data, for trying out.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws InterruptedException {
        refuseStores();
        options.serve(Map.of("environment", "development", "demo-data", "on"));
        return 0;
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
