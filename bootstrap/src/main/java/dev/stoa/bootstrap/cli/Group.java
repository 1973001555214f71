package dev.stoa.bootstrap.cli;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that does nothing itself but has others under it.
abstract class Group implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final void run() {
        CommandSpec group = Objects.requireNonNull(spec);
        String choices = group.subcommands().values().stream()
                .map(each -> each.getCommandName())
                .collect(Collectors.joining(", "));
        throw new ParameterException(
                group.commandLine(), "'%s' needs one of its commands: %s".formatted(group.qualifiedName(), choices));
    }
}
