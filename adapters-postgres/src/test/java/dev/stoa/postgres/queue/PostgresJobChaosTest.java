package dev.stoa.postgres.queue;

import dev.stoa.contracts.queue.JobChaos;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresAddress;
import dev.stoa.postgres.PostgresPool;
import dev.stoa.postgres.PostgresSchema;
import dev.stoa.servers.TestServers;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A hundred thousand jobs on Postgres, and workers that are killed with -9 while they work: none is lost, none is
/// done again.
@Timeout(150)
class PostgresJobChaosTest {

    private static final int JOBS = 100_000;

    @Test
    void noJobIsLostAndNoneIsDoneAgainThoughWorkersAreKilled(@TempDir Path folder) throws SQLException {
        PostgresAddress address = new PostgresAddress(database(), "", "");
        new PostgresSchema(address).migrate();
        try (PostgresPool pool = new PostgresPool(address, 6, () -> false);
                PostgresAdapters postgres = new PostgresAdapters(pool, new Random())) {
            Queueing port = new Queueing(postgres.jobQueue(), postgres.jobBoard());
            new JobChaos(port, (name, log) -> start(address.url(), name, log), folder, 1).unleash(JOBS);
        }
    }

    private static String database() throws SQLException {
        String name = "chaos_" + UUID.randomUUID().toString().replace("-", "");
        TestServers.dropAtExit(name);
        try (Connection connection =
                        DriverManager.getConnection(TestServers.postgres().apply("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return TestServers.postgres().apply(name);
    }

    private static Process start(String url, String name, Path log) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChaosProcess.class.getName(),
                        url,
                        name,
                        log.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.resolveSibling(name + ".out").toFile()))
                .start();
    }
}
