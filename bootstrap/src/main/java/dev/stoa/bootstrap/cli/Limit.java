package dev.stoa.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How long a list may become.
final class Limit {

    static final int MOST = 10_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at most, 1 to 10000; ${DEFAULT-VALUE} if not given.")
    private int limit;

    int most() {
        return WholeNumbers.within(1, MOST, "--limit", limit, Objects.requireNonNull(spec));
    }
}
