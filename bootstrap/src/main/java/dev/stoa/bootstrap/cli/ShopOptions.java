package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.Json;
import dev.stoa.bootstrap.client.ShopClient;
import java.io.Console;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the commands that talk to a running shop have in common.
final class ShopOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:STOA_URL:-http://localhost:8080}",
            description = "The running shop. Also STOA_URL; ${DEFAULT-VALUE} if neither is given.")
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
        return ShopClient.of(url);
    }

    ShopClient operator() {
        if (operatorKey == null || operatorKey.isBlank()) {
            throw new ClientException(
                    "this needs the operator's key, which the shop printed at its start: set STOA_OPERATOR_KEY");
        }
        return anyone().as(operatorKey);
    }

    Progress progress(String task, long steps) {
        return Progress.of(
                task,
                steps,
                !json
                        && Optional.ofNullable(System.console())
                                .filter(Console::isTerminal)
                                .isPresent());
    }

    /// @param fields what [Json#write] takes
    void print(String text, Object fields) {
        System.out.println(json ? Json.write(fields) : text);
    }
}
