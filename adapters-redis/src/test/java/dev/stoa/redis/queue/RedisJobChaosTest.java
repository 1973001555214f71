package dev.stoa.redis.queue;

import dev.stoa.contracts.queue.JobChaos;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.servers.RedisProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A hundred thousand jobs on Redis, and workers that are killed with -9 while they work: none is lost, none is
/// done again.
@Timeout(150)
class RedisJobChaosTest {

    private static final int JOBS = 100_000;

    @Test
    void noJobIsLostAndNoneIsDoneAgainThoughWorkersAreKilled(@TempDir Path folder) {
        try (RedisProcess server = RedisProcess.standalone();
                RedisAdapters redis = new RedisAdapters(url(server), "chaos")) {
            Queueing port = new Queueing(redis.jobQueue(), redis.jobBoard());
            new JobChaos(port, (name, log) -> start(server, name, log), folder, 1).unleash(JOBS);
        }
    }

    private static String url(RedisProcess server) {
        return "redis://127.0.0.1:" + server.port();
    }

    private static Process start(RedisProcess server, String name, Path log) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChaosProcess.class.getName(),
                        url(server),
                        name,
                        log.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.resolveSibling(name + ".out").toFile()))
                .start();
    }
}
