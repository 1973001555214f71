package dev.stoa.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.RedisExecProvider;

/// A Redis of our own on a free loopback port, from the binary that a Maven artifact carries.
///
/// It can be killed, frozen and started again on its port with what it had written down.
public final class RedisProcess implements AutoCloseable {

    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final int PAUSE_NANOS = 2_000_000;

    private final List<String> command;
    private final Path folder;
    private final int port;
    private Process process;

    private RedisProcess(Path folder, int port, List<String> arguments) {
        this.port = port;
        this.folder = folder;
        this.command = new ArrayList<>(List.of(Binary.PATH));
        command.addAll(arguments);
        this.process = launch();
    }

    /// A server that stands alone and keeps nothing, unless its settings say otherwise.
    ///
    /// @param settings such as `--appendonly`, `yes`
    public static RedisProcess standalone(String... settings) {
        int port = Ports.free();
        List<String> arguments =
                new ArrayList<>(List.of("--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", ""));
        arguments.addAll(List.of(settings));
        return new RedisProcess(Folders.temporary("stoa-redis"), port, arguments);
    }

    /// A copy of another server.
    public static RedisProcess replica(int ofPort) {
        return standalone("--replicaof", "127.0.0.1 " + ofPort);
    }

    /// A watcher that makes a replica the master `downAfterMillis` after the master went; it knows it as `stoa`.
    public static RedisProcess sentinel(int masterPort, int downAfterMillis) {
        int port = Ports.free();
        Path folder = Folders.temporary("stoa-sentinel");
        Path file = folder.resolve("sentinel.conf");
        String settings = """
                port %d
                bind 127.0.0.1
                sentinel monitor stoa 127.0.0.1 %d 1
                sentinel down-after-milliseconds stoa %d
                sentinel failover-timeout stoa 2000
                """.formatted(port, masterPort, downAfterMillis);
        try {
            Files.writeString(file, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a Sentinel's settings could not be written", e);
        }
        return new RedisProcess(folder, port, List.of(file.toString(), "--sentinel"));
    }

    /// One node that owns all slots; it refuses whatever touches two of them at once.
    public static RedisProcess cluster() {
        RedisProcess node = standalone("--cluster-enabled", "yes");
        node.send("CLUSTER ADDSLOTSRANGE 0 16383");
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (!node.send("CLUSTER INFO").contains("cluster_state:ok")) {
            waitOrFail(patience, "the one-node cluster did not come up");
        }
        return node;
    }

    public int port() {
        return port;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /// Ends it as a power cut of the process would: nothing is flushed, nobody is told.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Starts it again after [#kill], on the same port and data.
    public void start() {
        process = launch();
    }

    /// Stops it from answering while its connections stay open.
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /// Sends one inline command on a connection of its own and returns what came first: enough for setting up.
    public String send(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[1 << 16];
            int length = Math.max(0, socket.getInputStream().read(answer));
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis on port " + port + " did not answer " + command, e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        Folders.delete(folder);
    }

    private Process launch() {
        try {
            Process started = begun();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitAnswer(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the Redis that the build brings could not be started", e);
        }
    }

    /// What another thread starts while the binary is being written has that file open for a moment too, and a file
    /// that is open for writing cannot be run.
    private Process begun() throws IOException {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                Redirect.appendTo(folder.resolve("redis.log").toFile()))
                        .start();
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains("Text file busy")) {
                    throw e;
                }
                waitOrFail(patience, "the file of Redis stayed busy");
            }
        }
    }

    private void awaitAnswer(Process started) {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            if (!started.isAlive()) {
                throw new IllegalStateException("Redis ended at once: " + log());
            }
            waitOrFail(patience, "Redis did not come up: " + log());
        }
    }

    private boolean answers() {
        try {
            String pong = send("PING");
            return pong.startsWith("+PONG") || pong.startsWith("-NOAUTH");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("redis.log"));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitOrFail(long patience, String otherwise) {
        if (System.nanoTime() > patience) {
            throw new IllegalStateException(otherwise);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /// The server the build brings, unpacked once.
    private static final class Binary {

        static final String PATH = unpacked();

        private static String unpacked() {
            try {
                return RedisExecProvider.defaultProvider().get().getAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException("the Redis that the build brings could not be unpacked", e);
            }
        }
    }
}
