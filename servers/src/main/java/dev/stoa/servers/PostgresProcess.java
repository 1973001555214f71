package dev.stoa.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A Postgres of our own on a free loopback port, from the binaries that a Maven artifact carries.
///
/// It can be killed and started again on its port with what it had written down: whatever it confirmed. Only a
/// power cut of the machine would lose some, since it does not wait for the disk.
public final class PostgresProcess implements AutoCloseable {

    /// A busy machine takes its time; the default of 10 s has been too short.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder = Folders.temporary("stoa-postgres");
    private final int port = Ports.free();
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    /// Quick rather than safe: it does not wait for the disk.
    public PostgresProcess() {
        this(Map.of());
    }

    /// One that has what it acknowledged on the disk, as a server in production.
    public static PostgresProcess durable() {
        return new PostgresProcess(Map.of("fsync", "on"));
    }

    private PostgresProcess(Map<String, String> settings) {
        this.settings = settings;
        this.server = launch();
    }

    public int port() {
        return port;
    }

    /// @return for user `postgres`, without a password
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
    }

    /// Ends it at once, in the middle of whatever it does; its next start recovers from its log.
    public void kill() {
        try {
            String pid = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
            new ProcessBuilder("kill", "-QUIT", pid.strip()).start().waitFor();
            ProcessHandle.of(Long.parseLong(pid.strip()))
                    .ifPresent(postmaster -> postmaster.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres could not be killed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts it again after [#kill], on the same port and data.
    public void start() {
        letGo();
        server = launch();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres did not stop", e);
        }
        Folders.delete(folder);
    }

    /// Gives the lock on its data back; there is nothing left to stop, which it says in the log.
    private void letGo() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the data of a killed Postgres is still held", e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private EmbeddedPostgres launch() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("max_connections", "500")
                    .setServerConfig("synchronous_commit", "on");
            settings.forEach(builder::setServerConfig);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the Postgres that the build brings could not be started", e);
        }
    }
}
