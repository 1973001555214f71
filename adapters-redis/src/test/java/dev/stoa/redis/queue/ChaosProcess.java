package dev.stoa.redis.queue;

import dev.stoa.contracts.queue.ChaosWorker;
import dev.stoa.redis.RedisAdapters;
import java.io.IOException;
import java.nio.file.Path;

/// A worker in a process of its own; it ends with the one that started it.
final class ChaosProcess {

    private ChaosProcess() {}

    /// @param arguments the server's URL, the worker's name, its log
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(ChaosProcess::endWithParent);
        try (RedisAdapters redis = new RedisAdapters(arguments[0], "chaos")) {
            Path log = Path.of(arguments[2]);
            new ChaosWorker(redis.jobQueue(), arguments[1], log, arguments[1].hashCode()).work(() -> true);
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
