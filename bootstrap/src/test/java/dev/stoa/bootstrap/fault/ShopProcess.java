package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Main;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.ShopClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A shop in a process of its own, which can be killed and started again on its port.
final class ShopProcess implements AutoCloseable {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final int port = freePort();
    private final Map<String, Object> settings;
    private final Path log;
    private Process process;

    /// @param settings such as `stoa.profile`
    /// @param folder for what it says
    ShopProcess(Map<String, Object> settings, Path folder) {
        this.settings = Map.copyOf(settings);
        this.log = folder.resolve("shop-" + port + ".log");
        this.process = launch();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ShopClient client() {
        return ShopClient.of(url());
    }

    /// As a power cut would: nothing is finished, nobody is told.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void start() {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port=" + port))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("STOA_"));
        builder.environment().put("STOA_ENVIRONMENT", "development");
        builder.environment().put("STOA_LIMITS", "off");
        builder.environment().put("STOA_OPERATOR_KEY", TestShop.OPERATOR_KEY);
        builder.environment().put("STOA_PEPPER", "a-pepper-for-tests-only");
        settings.forEach((key, value) -> builder.environment()
                .put(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value.toString()));
        try {
            Process started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("a shop could not be started", e);
        }
    }

    private void awaitReady(Process started) {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > patience) {
                throw new IllegalStateException("the shop did not come up: " + said());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean isReady() {
        try {
            return client().get("/health/ready").ok();
        } catch (ClientException notYet) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "nothing: " + e.getMessage();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
