package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.Json;
import dev.stoa.bootstrap.client.ShopClient;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the commands that talk to a running shop have in common.
final class ShopOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:STOA_URL:-http://localhost:8080}",
            description = "The running shop. Also STOA_URL; http://localhost:8080 if neither is given.")
    private URI url = URI.create("http://localhost:8080");

    @Nullable
    @Option(
            names = "--operator-key",
            paramLabel = "KEY",
            defaultValue = "${env:STOA_OPERATOR_KEY}",
            description =
                    "The operator's key. Better given as STOA_OPERATOR_KEY, which other users of the machine do not see.")
    private String operatorKey;

    @Option(names = "--json", description = "Print one JSON object instead of text, and no progress bar.")
    private boolean json;

    ShopClient anyone() {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw wrong("%s is not the address of a shop; it looks like http://localhost:8080".formatted(url));
        }
        return ShopClient.of(url);
    }

    ShopClient operator() {
        ShopClient anyone = anyone();
        if (operatorKey == null || operatorKey.isBlank()) {
            throw wrong("this needs the operator's key, which the shop printed at its start: set STOA_OPERATOR_KEY");
        }
        return anyone.as(operatorKey.strip());
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    Progress progress(String task, long steps) {
        return Progress.of(task, steps, !json && Consent.terminal().isPresent());
    }

    /// Says on standard error what went wrong, though not so far that the command fails for it alone.
    void complain(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println("stoa: " + sentence);
    }

    /// @param fields what [Json#write] takes
    void print(String text, Object fields) {
        Objects.requireNonNull(spec).commandLine().getOut().println(json ? Json.write(fields) : text);
    }
}
