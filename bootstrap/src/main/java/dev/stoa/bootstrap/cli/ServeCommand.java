package dev.stoa.bootstrap.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description =
                "Starts a shop, for production unless STOA_ENVIRONMENT=development. What it runs on: STOA_PROFILE,"
                        + " and docs/configuration.md for everything else.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws InterruptedException {
        options.serve(Map.of(), Map.of("environment", "production"));
        return 0;
    }
}
