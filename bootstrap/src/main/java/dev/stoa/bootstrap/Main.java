package dev.stoa.bootstrap;

import dev.stoa.bootstrap.cli.Cli;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The program.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        oneLog();
        System.exit(Cli.run(arguments));
    }

    /// What libraries and the JDK tell `java.util.logging` comes in the form of all other lines.
    static void oneLog() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
