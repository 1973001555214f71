package dev.stoa.benchmarks.http;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server in a process of its own, on a free port.
final class ServerProcess implements AutoCloseable {

    /// Where the shop's own classes lie, in the build's folders or as jars.
    private static final Pattern SHOP =
            Pattern.compile(".*/(bootstrap|application|adapters-[a-z]+)(/target/.*|-\\d[^/]*\\.jar)");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED");

    /// What the launcher adds for a demo.
    private static final List<String> SMALL =
            List.of(OPTIONS.getFirst(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m");

    private final Process process;
    private final int port;
    private final Duration startTime;
    private Optional<Path> recording = Optional.empty();

    private ServerProcess(Process process, int port, Duration startTime) {
        this.process = process;
        this.port = port;
        this.startTime = startTime;
    }

    /// The shop with the shelves of the demo, started like `./stoa serve` with what `benchmarks` adds.
    static ServerProcess shop(Map<String, String> environment) {
        return shop(OPTIONS, environment, "serve");
    }

    /// A demo without shoppers, started like `./stoa demo` does where it has no cache of classes yet.
    static ServerProcess demo() {
        return shop(SMALL, Map.of("STOA_DEMO_SHOPPERS", "0"), "demo");
    }

    private static ServerProcess shop(List<String> options, Map<String, String> environment, String command) {
        List<String> java = Stream.concat(options.stream(), classPath(System.getProperty("java.class.path")))
                .toList();
        return start(
                java,
                environment,
                port -> Stream.of("dev.stoa.bootstrap.Main", command, "--port", String.valueOf(port)));
    }

    private static Stream<String> classPath(String entries) {
        return Stream.of("-cp", entries);
    }

    /// The floors.
    ///
    /// @param redis where it is, or empty
    /// @param postgres where it is for JDBC, or empty
    static ServerProcess bare(String redis, String postgres) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !SHOP.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> java =
                Stream.concat(OPTIONS.stream(), classPath(classPath)).toList();
        return start(
                java, Map.of(), port -> Stream.of(BareServer.class.getName(), String.valueOf(port), redis, postgres));
    }

    int port() {
        return port;
    }

    /// From the start of the process to its first answer.
    Duration startTime() {
        return startTime;
    }

    /// What the process holds in memory now.
    long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1_024;
        } catch (IOException e) {
            return 0;
        }
    }

    /// Records what the process does from now until [#close] with the JDK's flight recorder.
    void record(Path file) {
        jcmd("JFR.start", "name=bench", "settings=profile");
        recording = Optional.of(file);
    }

    private void jcmd(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(process.pid())));
        command.addAll(List.of(words));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("the server could not be recorded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        recording.ifPresent(file -> jcmd("JFR.stop", "name=bench", "filename=" + file.toAbsolutePath()));
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param program the main class and its arguments, for a port
    private static ServerProcess start(
            List<String> options, Map<String, String> environment, IntFunction<Stream<String>> program) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            program.apply(port).forEach(command::add);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Path log = Files.createTempFile("stoa-bench", ".log");
            builder.redirectOutput(log.toFile());
            long start = System.nanoTime();
            Process process = builder.start();
            awaitPort(process, port, log);
            return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a server", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(Process process, int port, Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /// Any answer will do, also that there is no such page.
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 50);
            socket.getOutputStream().write(Script.bytes("GET", "/health/live", ""));
            return socket.getInputStream().read() == 'H';
        } catch (IOException e) {
            return false;
        }
    }
}
