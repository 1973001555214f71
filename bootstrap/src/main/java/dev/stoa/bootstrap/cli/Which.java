package dev.stoa.bootstrap.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A queue, and which of its dead letters: some by their ids, those of one kind of failure, or all.
final class Which {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "QUEUE", index = "0", description = QueueCommand.NAME)
    private String queue = "";

    @Parameters(paramLabel = "ID", index = "1..*", arity = "0..*", description = "Dead letters, by their ids.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All of the queue.")
    private boolean all;

    @Option(names = "--error", paramLabel = "TEXT", description = QueueCommand.ERROR)
    private @Nullable String error;

    /// @throws ParameterException unless exactly one way is said
    boolean isByIds() {
        long ways =
                Stream.of(!ids.isEmpty(), all, error != null).filter(way -> way).count();
        if (ways != 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "say which dead letters: ids, --error or --all");
        }
        return !ids.isEmpty();
    }

    String queue() {
        return queue;
    }

    List<String> ids() {
        return ids;
    }

    /// Empty for all.
    Optional<String> error() {
        return Optional.ofNullable(error);
    }
}
