package dev.stoa.postgres.queue;

import dev.stoa.contracts.queue.ChaosWorker;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresAddress;
import dev.stoa.postgres.PostgresPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// A worker in a process of its own; it ends with the one that started it.
final class ChaosProcess {

    private ChaosProcess() {}

    /// @param arguments the database's URL, the worker's name, its log
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(ChaosProcess::endWithParent);
        try (PostgresPool pool = new PostgresPool(new PostgresAddress(arguments[0], "", ""), 2, () -> false);
                PostgresAdapters postgres = new PostgresAdapters(pool, new Random())) {
            Path log = Path.of(arguments[2]);
            new ChaosWorker(postgres.jobQueue(), arguments[1], log, arguments[1].hashCode()).work(() -> true);
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said
            }
        } catch (IOException gone) {
            // as good as the end
        }
        Runtime.getRuntime().halt(1);
    }
}
