package dev.stoa.bootstrap.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = {
            "Prints a script that completes stoa's commands and options in a shell.",
            "For this shell:  source <(./stoa completion bash)",
            "For good, add that line with the full path of stoa to ~/.bashrc or ~/.zshrc."
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    enum Shell {
        bash,
        zsh
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().getOut().print(script());
        return Exit.DONE.code();
    }

    /// zsh loads bash's way of completing, which the script asks for itself.
    private String script() {
        String script = AutoComplete.bash(Cli.NAME, Cli.line());
        return shell == Shell.bash ? script : "autoload -Uz compinit && compinit\n" + script;
    }
}
