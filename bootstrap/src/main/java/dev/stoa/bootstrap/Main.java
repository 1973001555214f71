package dev.stoa.bootstrap;

import dev.stoa.bootstrap.cli.Cli;

/// The program.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments));
    }
}
