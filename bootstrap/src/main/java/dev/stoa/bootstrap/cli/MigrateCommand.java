package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.Configuration;
import dev.stoa.bootstrap.client.Json;
import dev.stoa.bootstrap.config.PostgresSettings;
import dev.stoa.postgres.PostgresSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        description = "Brings the schema in Postgres up to date. A shop does so itself at its start, unless"
                + " STOA_POSTGRES_MIGRATE=off keeps that for a user with more rights.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(
            names = {"--check", "--dry-run"},
            description = "Only say which steps are still to be taken, and fail if there are any.")
    private boolean check;

    @Override
    public Integer call() {
        PostgresSettings settings = Configuration.postgres();
        settings.address().obstacle().ifPresent(words -> {
            throw new CommandFailedException("Postgres at %s cannot be used: %s".formatted(settings.where(), words));
        });
        PostgresSchema schema = new PostgresSchema(settings.address());
        List<String> steps = schema.pending();
        if (!check) {
            schema.migrate();
        }
        String text = (check ? "to be taken: " : "taken: ") + (steps.isEmpty() ? "none" : String.join(", ", steps));
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(json ? Json.write(Map.of("steps", steps, "dryRun", check)) : text);
        return check && !steps.isEmpty() ? Exit.FAILED.code() : 0;
    }
}
