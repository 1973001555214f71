package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.Server;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What `demo` and `serve` have in common.
final class ServerOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Nullable
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen; 0 takes a free port. Also STOA_PORT; 8080 if neither is given.")
    private Integer port;

    /// Starts a shop and serves until the process is told to stop.
    ///
    /// @param said what options of the command say, by key without `stoa.`
    /// @param defaults keys without `stoa.` and what holds for each that is not a variable of the environment
    void serve(Map<String, ?> said, Map<String, String> defaults) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>();
        said.forEach((key, value) -> settings.put("stoa." + key, value));
        if (port != null) {
            settings.put("stoa.port", WholeNumbers.within(0, 65_535, "--port", port, Objects.requireNonNull(spec)));
        }
        defaults.forEach((key, value) -> {
            if (System.getenv("STOA_" + key.toUpperCase(Locale.ROOT).replace('-', '_')) == null) {
                settings.putIfAbsent("stoa." + key, value);
            }
        });
        Server server = Server.start(settings);
        Objects.requireNonNull(spec).commandLine().getOut().println(server.banner());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        new CountDownLatch(1).await();
    }
}
